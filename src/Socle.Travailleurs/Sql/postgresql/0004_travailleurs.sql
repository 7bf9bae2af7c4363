CREATE TABLE travailleur (
    id bigint NOT NULL,
    nir text COLLATE "C",
    nom_naissance text NOT NULL,
    nom_usage text,
    prenoms text NOT NULL,
    prenom_usuel text,
    sexe integer,
    naissance date NOT NULL,
    lieu_naissance text,
    courriel text,
    telephone text,
    boeth boolean NOT NULL,
    nom_tri text COLLATE "C" NOT NULL,
    fusionne_vers_id bigint,
    CONSTRAINT pk_travailleur PRIMARY KEY (id),
    CONSTRAINT fk_travailleur_fusionne_vers_id FOREIGN KEY (fusionne_vers_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_travailleur_fusionne_vers_id ON travailleur (fusionne_vers_id);
CREATE INDEX ix_travailleur_naissance ON travailleur (naissance);
CREATE UNIQUE INDEX ix_travailleur_nir ON travailleur (nir) WHERE fusionne_vers_id IS NULL;
CREATE INDEX ix_travailleur_nom_tri ON travailleur (nom_tri);

CREATE TABLE fusion_travailleurs (
    id bigint NOT NULL,
    conserve_id bigint NOT NULL,
    absorbe_id bigint NOT NULL,
    instant timestamp with time zone NOT NULL,
    motif text NOT NULL,
    deplacements text NOT NULL,
    defaite_le timestamp with time zone,
    CONSTRAINT pk_fusion_travailleurs PRIMARY KEY (id),
    CONSTRAINT fk_fusion_travailleurs_absorbe_id FOREIGN KEY (absorbe_id) REFERENCES travailleur (id) ON DELETE RESTRICT,
    CONSTRAINT fk_fusion_travailleurs_conserve_id FOREIGN KEY (conserve_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_fusion_travailleurs_absorbe_id ON fusion_travailleurs (absorbe_id);
CREATE INDEX ix_fusion_travailleurs_conserve_id ON fusion_travailleurs (conserve_id);

CREATE TABLE contrat (
    id bigint NOT NULL,
    travailleur_id bigint NOT NULL,
    etablissement_id bigint NOT NULL,
    numero text,
    matricule text,
    nature integer NOT NULL,
    debut date NOT NULL,
    fin_prevue date,
    fin date,
    motif_fin text,
    quotite integer,
    jours_saison integer,
    CONSTRAINT pk_contrat PRIMARY KEY (id),
    CONSTRAINT fk_contrat_etablissement_id FOREIGN KEY (etablissement_id) REFERENCES etablissement (id) ON DELETE RESTRICT,
    CONSTRAINT fk_contrat_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_contrat_etablissement_id ON contrat (etablissement_id);
CREATE INDEX ix_contrat_travailleur_id ON contrat (travailleur_id);

CREATE TABLE poste (
    id bigint NOT NULL,
    contrat_id bigint NOT NULL,
    libelle text NOT NULL,
    pcs text,
    pcs_edition integer,
    nuit boolean NOT NULL,
    engins integer NOT NULL,
    habilitations integer NOT NULL,
    debut date NOT NULL,
    fin date,
    CONSTRAINT pk_poste PRIMARY KEY (id),
    CONSTRAINT fk_poste_contrat_id FOREIGN KEY (contrat_id) REFERENCES contrat (id) ON DELETE CASCADE
);
CREATE INDEX ix_poste_contrat_id ON poste (contrat_id);

CREATE TABLE exposition (
    id bigint NOT NULL,
    contrat_id bigint NOT NULL,
    risque integer NOT NULL,
    debut date NOT NULL,
    fin date,
    plomb_air numeric,
    plombemie numeric,
    CONSTRAINT pk_exposition PRIMARY KEY (id),
    CONSTRAINT fk_exposition_contrat_id FOREIGN KEY (contrat_id) REFERENCES contrat (id) ON DELETE CASCADE
);
CREATE INDEX ix_exposition_contrat_id ON exposition (contrat_id);

CREATE TABLE arret (
    id bigint NOT NULL,
    travailleur_id bigint NOT NULL,
    contrat_id bigint NOT NULL,
    motif integer NOT NULL,
    debut date NOT NULL,
    fin_prevue date,
    fin date,
    delivre_le date,
    CONSTRAINT pk_arret PRIMARY KEY (id),
    CONSTRAINT fk_arret_contrat_id FOREIGN KEY (contrat_id) REFERENCES contrat (id) ON DELETE CASCADE,
    CONSTRAINT fk_arret_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_arret_contrat_id ON arret (contrat_id);
CREATE INDEX ix_arret_travailleur_id ON arret (travailleur_id);

CREATE TABLE identifiant_origine (
    id bigint NOT NULL,
    source text NOT NULL,
    objet text NOT NULL,
    code text COLLATE "C" NOT NULL,
    objet_id bigint NOT NULL,
    CONSTRAINT pk_identifiant_origine PRIMARY KEY (id)
);
CREATE INDEX ix_identifiant_origine_objet_objet_id ON identifiant_origine (objet, objet_id);
CREATE UNIQUE INDEX ix_identifiant_origine_source_objet_code ON identifiant_origine (source, objet, code);

GRANT SELECT ON travailleur, contrat, poste, exposition, arret TO socle_portail;
