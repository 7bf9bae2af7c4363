-- Convocations: messages to workers and employers, their links, their texts.
CREATE TABLE convocation (
    id INTEGER NOT NULL CONSTRAINT pk_convocation PRIMARY KEY,
    genre INTEGER NOT NULL,
    destinataire INTEGER NOT NULL,
    canal INTEGER NULL,
    travailleur_id INTEGER NULL,
    entreprise_id INTEGER NULL,
    etablissement_id INTEGER NULL,
    jour TEXT NOT NULL,
    jours_avant INTEGER NULL,
    etat INTEGER NOT NULL,
    cree_le TEXT NOT NULL,
    prochain_essai TEXT NOT NULL,
    essais INTEGER NOT NULL,
    preneur TEXT NULL,
    prise_le TEXT NULL,
    conclue_le TEXT NULL,
    code TEXT NULL,
    appliquee INTEGER NOT NULL,
    CONSTRAINT fk_convocation_entreprise_id FOREIGN KEY (entreprise_id) REFERENCES entreprise (id) ON DELETE RESTRICT,
    CONSTRAINT fk_convocation_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_convocation_appliquee ON convocation (appliquee) WHERE NOT appliquee;
CREATE INDEX ix_convocation_entreprise_id ON convocation (entreprise_id);
CREATE INDEX ix_convocation_etat_prochain_essai ON convocation (etat, prochain_essai);
CREATE INDEX ix_convocation_jour_etat ON convocation (jour, etat);
CREATE INDEX ix_convocation_travailleur_id ON convocation (travailleur_id);

CREATE TABLE ligne_convocation (
    id INTEGER NOT NULL CONSTRAINT pk_ligne_convocation PRIMARY KEY,
    convocation_id INTEGER NOT NULL,
    rendez_vous_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT fk_ligne_convocation_convocation_id FOREIGN KEY (convocation_id) REFERENCES convocation (id) ON DELETE CASCADE,
    CONSTRAINT fk_ligne_convocation_rendez_vous_id FOREIGN KEY (rendez_vous_id) REFERENCES rendez_vous (id) ON DELETE CASCADE
);
CREATE INDEX ix_ligne_convocation_convocation_id ON ligne_convocation (convocation_id);
CREATE INDEX ix_ligne_convocation_rendez_vous_id ON ligne_convocation (rendez_vous_id);

CREATE TABLE jeton_convocation (
    id INTEGER NOT NULL CONSTRAINT pk_jeton_convocation PRIMARY KEY,
    convocation_id INTEGER NOT NULL,
    empreinte TEXT NOT NULL,
    expire_le TEXT NOT NULL,
    CONSTRAINT fk_jeton_convocation_convocation_id FOREIGN KEY (convocation_id) REFERENCES convocation (id) ON DELETE CASCADE
);
CREATE INDEX ix_jeton_convocation_convocation_id ON jeton_convocation (convocation_id);
CREATE UNIQUE INDEX ix_jeton_convocation_empreinte ON jeton_convocation (empreinte);

CREATE TABLE modele_message (
    id INTEGER NOT NULL CONSTRAINT pk_modele_message PRIMARY KEY,
    genre INTEGER NOT NULL,
    canal INTEGER NOT NULL,
    destinataire INTEGER NOT NULL,
    objet TEXT NULL,
    corps TEXT NOT NULL
);
CREATE UNIQUE INDEX ix_modele_message_genre_canal_destinataire ON modele_message (genre, canal, destinataire);

CREATE TABLE reglage_convocations (
    cle INTEGER NOT NULL CONSTRAINT pk_reglage_convocations PRIMARY KEY,
    delai INTEGER NOT NULL,
    rappels TEXT NOT NULL,
    rappeler_employeurs INTEGER NOT NULL,
    canaux TEXT NOT NULL,
    documents TEXT NULL
);
