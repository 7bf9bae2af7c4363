-- Documents signed after a visit. Their source and their pages are sealed; a document signed never changes, another replaces it.

CREATE TABLE document_medical (
    id bigint NOT NULL,
    dossier_id bigint NOT NULL,
    visite_id bigint NOT NULL,
    annee integer NOT NULL,
    rang integer NOT NULL,
    modele integer NOT NULL,
    texte_modele text NOT NULL,
    jour date NOT NULL,
    signe_le timestamp with time zone NOT NULL,
    compte_id bigint NOT NULL,
    signataire text NOT NULL,
    metier integer NOT NULL,
    rpps text,
    pour_employeur boolean NOT NULL,
    etablissement_id bigint,
    en_pdf boolean NOT NULL,
    source bytea NOT NULL,
    contenu bytea NOT NULL,
    empreinte text NOT NULL,
    signature bytea NOT NULL,
    remplace_id bigint,
    remplace_par_id bigint,
    motif bytea,
    notifie_le date,
    moyen integer,
    sceau text NOT NULL,
    CONSTRAINT pk_document_medical PRIMARY KEY (id),
    CONSTRAINT fk_document_medical_dossier_id FOREIGN KEY (dossier_id) REFERENCES dmst (id) ON DELETE RESTRICT,
    CONSTRAINT fk_document_medical_visite_id FOREIGN KEY (visite_id) REFERENCES visite_medicale (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_document_medical_annee_rang ON document_medical (annee, rang);
CREATE INDEX ix_document_medical_compte_id_signe_le ON document_medical (compte_id, signe_le);
CREATE INDEX ix_document_medical_dossier_id ON document_medical (dossier_id);
CREATE INDEX ix_document_medical_visite_id ON document_medical (visite_id);
GRANT SELECT, INSERT, UPDATE ON document_medical TO socle_soin;
