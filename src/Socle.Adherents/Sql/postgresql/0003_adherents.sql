CREATE TABLE entreprise (
    id bigint NOT NULL,
    numero_adherent text NOT NULL,
    siren text,
    raison_sociale text NOT NULL,
    nom_tri text COLLATE "C" NOT NULL,
    naf text,
    naf_edition integer NOT NULL,
    statut integer NOT NULL,
    adhesion_le date NOT NULL,
    radiee_le date,
    motif_radiation text,
    absorbee_par_id bigint,
    CONSTRAINT pk_entreprise PRIMARY KEY (id),
    CONSTRAINT fk_entreprise_absorbee_par_id FOREIGN KEY (absorbee_par_id) REFERENCES entreprise (id) ON DELETE RESTRICT
);
CREATE INDEX ix_entreprise_absorbee_par_id ON entreprise (absorbee_par_id);
CREATE INDEX ix_entreprise_nom_tri ON entreprise (nom_tri);
CREATE UNIQUE INDEX ix_entreprise_numero_adherent ON entreprise (numero_adherent);
CREATE INDEX ix_entreprise_siren ON entreprise (siren);

CREATE TABLE evenement_entreprise (
    id bigint NOT NULL,
    entreprise_id bigint NOT NULL,
    etablissement_id bigint,
    genre integer NOT NULL,
    le date NOT NULL,
    autre_id bigint,
    detail text NOT NULL,
    CONSTRAINT pk_evenement_entreprise PRIMARY KEY (id),
    CONSTRAINT fk_evenement_entreprise_entreprise_id FOREIGN KEY (entreprise_id) REFERENCES entreprise (id) ON DELETE CASCADE
);
CREATE INDEX ix_evenement_entreprise_entreprise_id ON evenement_entreprise (entreprise_id);

CREATE TABLE etablissement (
    id bigint NOT NULL,
    entreprise_id bigint NOT NULL,
    siret text,
    nom text NOT NULL,
    adresse text,
    complement text,
    code_postal text,
    commune text,
    code_commune text,
    naf text,
    naf_edition integer NOT NULL,
    effectif integer,
    equipe_id bigint,
    centre_id bigint,
    ouvert_le date NOT NULL,
    ferme_le date,
    successeur_id bigint,
    CONSTRAINT pk_etablissement PRIMARY KEY (id),
    CONSTRAINT fk_etablissement_centre_id FOREIGN KEY (centre_id) REFERENCES centre (id) ON DELETE RESTRICT,
    CONSTRAINT fk_etablissement_entreprise_id FOREIGN KEY (entreprise_id) REFERENCES entreprise (id) ON DELETE RESTRICT,
    CONSTRAINT fk_etablissement_equipe_id FOREIGN KEY (equipe_id) REFERENCES equipe (id) ON DELETE RESTRICT,
    CONSTRAINT fk_etablissement_successeur_id FOREIGN KEY (successeur_id) REFERENCES etablissement (id) ON DELETE RESTRICT
);
CREATE INDEX ix_etablissement_centre_id ON etablissement (centre_id);
CREATE INDEX ix_etablissement_entreprise_id ON etablissement (entreprise_id);
CREATE INDEX ix_etablissement_equipe_id ON etablissement (equipe_id);
CREATE UNIQUE INDEX ix_etablissement_siret ON etablissement (siret) WHERE ferme_le IS NULL;
CREATE INDEX ix_etablissement_successeur_id ON etablissement (successeur_id);

CREATE TABLE affectation (
    id bigint NOT NULL,
    etablissement_id bigint NOT NULL,
    equipe_id bigint NOT NULL,
    centre_id bigint,
    du date NOT NULL,
    au date,
    CONSTRAINT pk_affectation PRIMARY KEY (id),
    CONSTRAINT fk_affectation_etablissement_id FOREIGN KEY (etablissement_id) REFERENCES etablissement (id) ON DELETE CASCADE
);
CREATE INDEX ix_affectation_etablissement_id ON affectation (etablissement_id);

CREATE TABLE contact (
    id bigint NOT NULL,
    entreprise_id bigint NOT NULL,
    etablissement_id bigint,
    nom text NOT NULL,
    prenom text,
    fonction text,
    courriel text,
    telephone text,
    principal boolean NOT NULL,
    CONSTRAINT pk_contact PRIMARY KEY (id),
    CONSTRAINT fk_contact_entreprise_id FOREIGN KEY (entreprise_id) REFERENCES entreprise (id) ON DELETE CASCADE
);
CREATE INDEX ix_contact_entreprise_id ON contact (entreprise_id);

CREATE TABLE mandat (
    id bigint NOT NULL,
    compte_id bigint NOT NULL,
    entreprise_id bigint NOT NULL,
    etablissement_id bigint,
    du date NOT NULL,
    au date,
    CONSTRAINT pk_mandat PRIMARY KEY (id),
    CONSTRAINT fk_mandat_compte_id FOREIGN KEY (compte_id) REFERENCES compte (id) ON DELETE CASCADE,
    CONSTRAINT fk_mandat_entreprise_id FOREIGN KEY (entreprise_id) REFERENCES entreprise (id) ON DELETE CASCADE
);
CREATE INDEX ix_mandat_compte_id ON mandat (compte_id);
CREATE INDEX ix_mandat_entreprise_id ON mandat (entreprise_id);

GRANT SELECT ON entreprise, etablissement, contact, mandat, affectation TO socle_portail;
