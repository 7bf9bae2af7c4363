CREATE TABLE travailleur (
    id INTEGER NOT NULL CONSTRAINT pk_travailleur PRIMARY KEY,
    nir TEXT NULL,
    nom_naissance TEXT NOT NULL,
    nom_usage TEXT NULL,
    prenoms TEXT NOT NULL,
    prenom_usuel TEXT NULL,
    sexe INTEGER NULL,
    naissance TEXT NOT NULL,
    lieu_naissance TEXT NULL,
    courriel TEXT NULL,
    telephone TEXT NULL,
    boeth INTEGER NOT NULL,
    nom_tri TEXT NOT NULL,
    fusionne_vers_id INTEGER NULL,
    CONSTRAINT fk_travailleur_fusionne_vers_id FOREIGN KEY (fusionne_vers_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_travailleur_fusionne_vers_id ON travailleur (fusionne_vers_id);
CREATE INDEX ix_travailleur_naissance ON travailleur (naissance);
CREATE UNIQUE INDEX ix_travailleur_nir ON travailleur (nir) WHERE fusionne_vers_id IS NULL;
CREATE INDEX ix_travailleur_nom_tri ON travailleur (nom_tri);

CREATE TABLE fusion_travailleurs (
    id INTEGER NOT NULL CONSTRAINT pk_fusion_travailleurs PRIMARY KEY,
    conserve_id INTEGER NOT NULL,
    absorbe_id INTEGER NOT NULL,
    instant TEXT NOT NULL,
    motif TEXT NOT NULL,
    deplacements TEXT NOT NULL,
    defaite_le TEXT NULL,
    CONSTRAINT fk_fusion_travailleurs_absorbe_id FOREIGN KEY (absorbe_id) REFERENCES travailleur (id) ON DELETE RESTRICT,
    CONSTRAINT fk_fusion_travailleurs_conserve_id FOREIGN KEY (conserve_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_fusion_travailleurs_absorbe_id ON fusion_travailleurs (absorbe_id);
CREATE INDEX ix_fusion_travailleurs_conserve_id ON fusion_travailleurs (conserve_id);

CREATE TABLE contrat (
    id INTEGER NOT NULL CONSTRAINT pk_contrat PRIMARY KEY,
    travailleur_id INTEGER NOT NULL,
    etablissement_id INTEGER NOT NULL,
    numero TEXT NULL,
    matricule TEXT NULL,
    nature INTEGER NOT NULL,
    debut TEXT NOT NULL,
    fin_prevue TEXT NULL,
    fin TEXT NULL,
    motif_fin TEXT NULL,
    quotite INTEGER NULL,
    jours_saison INTEGER NULL,
    CONSTRAINT fk_contrat_etablissement_id FOREIGN KEY (etablissement_id) REFERENCES etablissement (id) ON DELETE RESTRICT,
    CONSTRAINT fk_contrat_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_contrat_etablissement_id ON contrat (etablissement_id);
CREATE INDEX ix_contrat_travailleur_id ON contrat (travailleur_id);

CREATE TABLE poste (
    id INTEGER NOT NULL CONSTRAINT pk_poste PRIMARY KEY,
    contrat_id INTEGER NOT NULL,
    libelle TEXT NOT NULL,
    pcs TEXT NULL,
    pcs_edition INTEGER NULL,
    nuit INTEGER NOT NULL,
    engins INTEGER NOT NULL,
    habilitations INTEGER NOT NULL,
    debut TEXT NOT NULL,
    fin TEXT NULL,
    CONSTRAINT fk_poste_contrat_id FOREIGN KEY (contrat_id) REFERENCES contrat (id) ON DELETE CASCADE
);
CREATE INDEX ix_poste_contrat_id ON poste (contrat_id);

CREATE TABLE exposition (
    id INTEGER NOT NULL CONSTRAINT pk_exposition PRIMARY KEY,
    contrat_id INTEGER NOT NULL,
    risque INTEGER NOT NULL,
    debut TEXT NOT NULL,
    fin TEXT NULL,
    plomb_air TEXT NULL,
    plombemie TEXT NULL,
    CONSTRAINT fk_exposition_contrat_id FOREIGN KEY (contrat_id) REFERENCES contrat (id) ON DELETE CASCADE
);
CREATE INDEX ix_exposition_contrat_id ON exposition (contrat_id);

CREATE TABLE arret (
    id INTEGER NOT NULL CONSTRAINT pk_arret PRIMARY KEY,
    travailleur_id INTEGER NOT NULL,
    contrat_id INTEGER NOT NULL,
    motif INTEGER NOT NULL,
    debut TEXT NOT NULL,
    fin_prevue TEXT NULL,
    fin TEXT NULL,
    delivre_le TEXT NULL,
    CONSTRAINT fk_arret_contrat_id FOREIGN KEY (contrat_id) REFERENCES contrat (id) ON DELETE CASCADE,
    CONSTRAINT fk_arret_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_arret_contrat_id ON arret (contrat_id);
CREATE INDEX ix_arret_travailleur_id ON arret (travailleur_id);

CREATE TABLE identifiant_origine (
    id INTEGER NOT NULL CONSTRAINT pk_identifiant_origine PRIMARY KEY,
    source TEXT NOT NULL,
    objet TEXT NOT NULL,
    code TEXT NOT NULL,
    objet_id INTEGER NOT NULL
);
CREATE INDEX ix_identifiant_origine_objet_objet_id ON identifiant_origine (objet, objet_id);
CREATE UNIQUE INDEX ix_identifiant_origine_source_objet_code ON identifiant_origine (source, objet, code);
