-- What doctors entrust in writing, and what the service tries for a time.
CREATE TABLE protocole_delegation (
    id bigint NOT NULL,
    intitule text NOT NULL,
    genre integer NOT NULL,
    professionnel_id bigint,
    metier integer,
    medecin_id bigint NOT NULL,
    du date NOT NULL,
    au date,
    signe_le date,
    signe_par_id bigint,
    resilie_le date,
    remplace_id bigint,
    version integer NOT NULL,
    CONSTRAINT pk_protocole_delegation PRIMARY KEY (id),
    CONSTRAINT fk_protocole_delegation_medecin_id FOREIGN KEY (medecin_id) REFERENCES professionnel (id) ON DELETE RESTRICT,
    CONSTRAINT fk_protocole_delegation_professionnel_id FOREIGN KEY (professionnel_id) REFERENCES professionnel (id) ON DELETE RESTRICT,
    CONSTRAINT fk_protocole_delegation_remplace_id FOREIGN KEY (remplace_id) REFERENCES protocole_delegation (id) ON DELETE RESTRICT
);
CREATE INDEX ix_protocole_delegation_medecin_id ON protocole_delegation (medecin_id);
CREATE INDEX ix_protocole_delegation_professionnel_id ON protocole_delegation (professionnel_id);
CREATE INDEX ix_protocole_delegation_remplace_id ON protocole_delegation (remplace_id);

CREATE TABLE acte_delegue (
    id bigint NOT NULL,
    protocole_id bigint NOT NULL,
    acte integer NOT NULL,
    CONSTRAINT pk_acte_delegue PRIMARY KEY (id),
    CONSTRAINT fk_acte_delegue_protocole_id FOREIGN KEY (protocole_id) REFERENCES protocole_delegation (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ix_acte_delegue_protocole_id_acte ON acte_delegue (protocole_id, acte);

CREATE TABLE exclusion_protocole (
    id bigint NOT NULL,
    protocole_id bigint NOT NULL,
    genre integer NOT NULL,
    categorie integer,
    entreprise_id bigint,
    CONSTRAINT pk_exclusion_protocole PRIMARY KEY (id),
    CONSTRAINT fk_exclusion_protocole_entreprise_id FOREIGN KEY (entreprise_id) REFERENCES entreprise (id) ON DELETE RESTRICT,
    CONSTRAINT fk_exclusion_protocole_protocole_id FOREIGN KEY (protocole_id) REFERENCES protocole_delegation (id) ON DELETE CASCADE
);
CREATE INDEX ix_exclusion_protocole_entreprise_id ON exclusion_protocole (entreprise_id);
CREATE INDEX ix_exclusion_protocole_protocole_id ON exclusion_protocole (protocole_id);

CREATE TABLE mesure_experimentale (
    id bigint NOT NULL,
    intitule text NOT NULL,
    base_juridique text NOT NULL,
    du date NOT NULL,
    au date,
    perimetre integer NOT NULL,
    equipe_id bigint,
    centre_id bigint,
    entreprise_id bigint,
    description text,
    CONSTRAINT pk_mesure_experimentale PRIMARY KEY (id),
    CONSTRAINT fk_mesure_experimentale_centre_id FOREIGN KEY (centre_id) REFERENCES centre (id) ON DELETE RESTRICT,
    CONSTRAINT fk_mesure_experimentale_entreprise_id FOREIGN KEY (entreprise_id) REFERENCES entreprise (id) ON DELETE RESTRICT,
    CONSTRAINT fk_mesure_experimentale_equipe_id FOREIGN KEY (equipe_id) REFERENCES equipe (id) ON DELETE RESTRICT
);
CREATE INDEX ix_mesure_experimentale_centre_id ON mesure_experimentale (centre_id);
CREATE INDEX ix_mesure_experimentale_entreprise_id ON mesure_experimentale (entreprise_id);
CREATE INDEX ix_mesure_experimentale_equipe_id ON mesure_experimentale (equipe_id);

CREATE TABLE application_mesure (
    id bigint NOT NULL,
    mesure_id bigint NOT NULL,
    travailleur_id bigint,
    le date NOT NULL,
    par_compte bigint NOT NULL,
    quoi text NOT NULL,
    CONSTRAINT pk_application_mesure PRIMARY KEY (id),
    CONSTRAINT fk_application_mesure_mesure_id FOREIGN KEY (mesure_id) REFERENCES mesure_experimentale (id) ON DELETE RESTRICT,
    CONSTRAINT fk_application_mesure_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_application_mesure_mesure_id_le ON application_mesure (mesure_id, le);
CREATE INDEX ix_application_mesure_travailleur_id ON application_mesure (travailleur_id);
