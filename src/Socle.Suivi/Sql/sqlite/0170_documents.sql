-- Documents signed after a visit: the employer's copy and the worker's apart, both sealed; what anyone checks one with; who read it.

CREATE TABLE document_remis (
    id INTEGER NOT NULL CONSTRAINT pk_document_remis PRIMARY KEY,
    numero TEXT NOT NULL,
    modele INTEGER NOT NULL,
    travailleur_id INTEGER NOT NULL,
    entreprise_id INTEGER NOT NULL,
    etablissement_id INTEGER NOT NULL,
    jour TEXT NOT NULL,
    signe_le TEXT NOT NULL,
    signataire TEXT NOT NULL,
    en_pdf INTEGER NOT NULL,
    contenu BLOB NOT NULL,
    remplace_par TEXT NULL,
    CONSTRAINT fk_document_remis_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_document_remis_entreprise_id_signe_le ON document_remis (entreprise_id, signe_le);
CREATE INDEX ix_document_remis_travailleur_id ON document_remis (travailleur_id);

CREATE TABLE copie_travailleur (
    id INTEGER NOT NULL CONSTRAINT pk_copie_travailleur PRIMARY KEY,
    travailleur_id INTEGER NOT NULL,
    numero TEXT NOT NULL,
    signe_le TEXT NOT NULL,
    en_pdf INTEGER NOT NULL,
    contenu BLOB NOT NULL,
    CONSTRAINT fk_copie_travailleur_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_copie_travailleur_travailleur_id ON copie_travailleur (travailleur_id);

CREATE TABLE empreinte_document (
    id INTEGER NOT NULL CONSTRAINT pk_empreinte_document PRIMARY KEY,
    code_empreinte TEXT NOT NULL,
    empreinte TEXT NOT NULL,
    numero TEXT NOT NULL,
    modele INTEGER NOT NULL,
    jour TEXT NOT NULL,
    signe_le TEXT NOT NULL,
    remplace_par TEXT NULL
);
CREATE UNIQUE INDEX ix_empreinte_document_code_empreinte ON empreinte_document (code_empreinte);
CREATE INDEX ix_empreinte_document_empreinte ON empreinte_document (empreinte);

CREATE TABLE lecture_document (
    id INTEGER NOT NULL CONSTRAINT pk_lecture_document PRIMARY KEY,
    document_id INTEGER NOT NULL,
    compte_id INTEGER NOT NULL,
    par TEXT NOT NULL,
    le TEXT NOT NULL,
    CONSTRAINT fk_lecture_document_document_id FOREIGN KEY (document_id) REFERENCES document_remis (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ix_lecture_document_document_id_compte_id ON lecture_document (document_id, compte_id);
