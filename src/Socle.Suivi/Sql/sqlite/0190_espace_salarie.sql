-- The worker's own space: which account is whose, the codes that open it, what the worker sends to their file, what comes back from it.

CREATE TABLE compte_travailleur (
    id INTEGER NOT NULL CONSTRAINT pk_compte_travailleur PRIMARY KEY,
    travailleur_id INTEGER NOT NULL,
    compte_id INTEGER NOT NULL,
    ouvert_le TEXT NOT NULL,
    identite_vue_le TEXT NULL,
    identite_vue_par TEXT NULL,
    avis INTEGER NOT NULL,
    CONSTRAINT fk_compte_travailleur_compte_id FOREIGN KEY (compte_id) REFERENCES compte (id) ON DELETE RESTRICT,
    CONSTRAINT fk_compte_travailleur_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_compte_travailleur_compte_id ON compte_travailleur (compte_id);
CREATE INDEX ix_compte_travailleur_travailleur_id ON compte_travailleur (travailleur_id);

CREATE TABLE code_activation (
    id INTEGER NOT NULL CONSTRAINT pk_code_activation PRIMARY KEY,
    travailleur_id INTEGER NOT NULL,
    empreinte TEXT NOT NULL,
    donne_le TEXT NOT NULL,
    expire_le TEXT NOT NULL,
    remise INTEGER NOT NULL,
    par TEXT NOT NULL,
    essais INTEGER NOT NULL,
    utilise_le TEXT NULL,
    annule_le TEXT NULL,
    CONSTRAINT fk_code_activation_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_code_activation_empreinte ON code_activation (empreinte);
CREATE INDEX ix_code_activation_travailleur_id ON code_activation (travailleur_id);

CREATE TABLE essai_activation (
    id INTEGER NOT NULL CONSTRAINT pk_essai_activation PRIMARY KEY,
    code_id INTEGER NULL,
    adresse TEXT NOT NULL,
    empreinte TEXT NOT NULL,
    expire_le TEXT NOT NULL,
    essais INTEGER NOT NULL,
    fini_le TEXT NULL
);
CREATE INDEX ix_essai_activation_expire_le ON essai_activation (expire_le);

CREATE TABLE depot_travailleur (
    id INTEGER NOT NULL CONSTRAINT pk_depot_travailleur PRIMARY KEY,
    travailleur_id INTEGER NOT NULL,
    compte_id INTEGER NOT NULL,
    genre INTEGER NOT NULL,
    depose_le TEXT NOT NULL,
    cle TEXT NOT NULL,
    contenu BLOB NOT NULL,
    CONSTRAINT fk_depot_travailleur_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_depot_travailleur_travailleur_id ON depot_travailleur (travailleur_id);

CREATE TABLE accuse_depot (
    id INTEGER NOT NULL CONSTRAINT pk_accuse_depot PRIMARY KEY,
    travailleur_id INTEGER NOT NULL,
    genre INTEGER NOT NULL,
    code TEXT NULL,
    le TEXT NOT NULL,
    recu_le TEXT NULL,
    CONSTRAINT fk_accuse_depot_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_accuse_depot_travailleur_id ON accuse_depot (travailleur_id);

CREATE TABLE acces_remis (
    id INTEGER NOT NULL CONSTRAINT pk_acces_remis PRIMARY KEY,
    travailleur_id INTEGER NOT NULL,
    le TEXT NOT NULL,
    nom TEXT NOT NULL,
    role INTEGER NULL,
    but INTEGER NOT NULL,
    CONSTRAINT fk_acces_remis_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_acces_remis_travailleur_id_le ON acces_remis (travailleur_id, le);

CREATE TABLE conseil_remis (
    id INTEGER NOT NULL CONSTRAINT pk_conseil_remis PRIMARY KEY,
    travailleur_id INTEGER NOT NULL,
    jour TEXT NOT NULL,
    contenu BLOB NOT NULL,
    CONSTRAINT fk_conseil_remis_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_conseil_remis_travailleur_id ON conseil_remis (travailleur_id);

CREATE TABLE lecture_copie (
    id INTEGER NOT NULL CONSTRAINT pk_lecture_copie PRIMARY KEY,
    copie_id INTEGER NOT NULL,
    compte_id INTEGER NOT NULL,
    le TEXT NOT NULL,
    CONSTRAINT fk_lecture_copie_copie_id FOREIGN KEY (copie_id) REFERENCES copie_travailleur (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ix_lecture_copie_copie_id_compte_id ON lecture_copie (copie_id, compte_id);

CREATE TABLE avis_salarie (
    id INTEGER NOT NULL CONSTRAINT pk_avis_salarie PRIMARY KEY,
    travailleur_id INTEGER NOT NULL,
    canal INTEGER NOT NULL,
    le TEXT NOT NULL,
    CONSTRAINT fk_avis_salarie_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_avis_salarie_travailleur_id ON avis_salarie (travailleur_id);
