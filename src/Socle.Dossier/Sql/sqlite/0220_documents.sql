-- Documents signed after a visit. Their source and their pages are sealed; a document signed never changes, another replaces it.

CREATE TABLE document_medical (
    id INTEGER NOT NULL CONSTRAINT pk_document_medical PRIMARY KEY,
    dossier_id INTEGER NOT NULL,
    visite_id INTEGER NOT NULL,
    annee INTEGER NOT NULL,
    rang INTEGER NOT NULL,
    modele INTEGER NOT NULL,
    texte_modele TEXT NOT NULL,
    jour TEXT NOT NULL,
    signe_le TEXT NOT NULL,
    compte_id INTEGER NOT NULL,
    signataire TEXT NOT NULL,
    metier INTEGER NOT NULL,
    rpps TEXT NULL,
    pour_employeur INTEGER NOT NULL,
    etablissement_id INTEGER NULL,
    en_pdf INTEGER NOT NULL,
    source BLOB NOT NULL,
    contenu BLOB NOT NULL,
    empreinte TEXT NOT NULL,
    signature BLOB NOT NULL,
    remplace_id INTEGER NULL,
    remplace_par_id INTEGER NULL,
    motif BLOB NULL,
    notifie_le TEXT NULL,
    moyen INTEGER NULL,
    sceau TEXT NOT NULL,
    CONSTRAINT fk_document_medical_dossier_id FOREIGN KEY (dossier_id) REFERENCES dmst (id) ON DELETE RESTRICT,
    CONSTRAINT fk_document_medical_visite_id FOREIGN KEY (visite_id) REFERENCES visite_medicale (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_document_medical_annee_rang ON document_medical (annee, rang);
CREATE INDEX ix_document_medical_compte_id_signe_le ON document_medical (compte_id, signe_le);
CREATE INDEX ix_document_medical_dossier_id ON document_medical (dossier_id);
CREATE INDEX ix_document_medical_visite_id ON document_medical (visite_id);
