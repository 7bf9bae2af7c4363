-- Documents signed after a visit: the employer's copy and the worker's apart, both sealed; what anyone checks one with; who read it.

CREATE TABLE document_remis (
    id bigint NOT NULL,
    numero text NOT NULL,
    modele integer NOT NULL,
    travailleur_id bigint NOT NULL,
    entreprise_id bigint NOT NULL,
    etablissement_id bigint NOT NULL,
    jour date NOT NULL,
    signe_le timestamp with time zone NOT NULL,
    signataire text NOT NULL,
    en_pdf boolean NOT NULL,
    contenu bytea NOT NULL,
    remplace_par text,
    CONSTRAINT pk_document_remis PRIMARY KEY (id),
    CONSTRAINT fk_document_remis_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_document_remis_entreprise_id_signe_le ON document_remis (entreprise_id, signe_le);
CREATE INDEX ix_document_remis_travailleur_id ON document_remis (travailleur_id);

CREATE TABLE copie_travailleur (
    id bigint NOT NULL,
    travailleur_id bigint NOT NULL,
    numero text NOT NULL,
    signe_le timestamp with time zone NOT NULL,
    en_pdf boolean NOT NULL,
    contenu bytea NOT NULL,
    CONSTRAINT pk_copie_travailleur PRIMARY KEY (id),
    CONSTRAINT fk_copie_travailleur_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_copie_travailleur_travailleur_id ON copie_travailleur (travailleur_id);

CREATE TABLE empreinte_document (
    id bigint NOT NULL,
    code_empreinte text NOT NULL,
    empreinte text NOT NULL,
    numero text NOT NULL,
    modele integer NOT NULL,
    jour date NOT NULL,
    signe_le timestamp with time zone NOT NULL,
    remplace_par text,
    CONSTRAINT pk_empreinte_document PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ix_empreinte_document_code_empreinte ON empreinte_document (code_empreinte);
CREATE INDEX ix_empreinte_document_empreinte ON empreinte_document (empreinte);

CREATE TABLE lecture_document (
    id bigint NOT NULL,
    document_id bigint NOT NULL,
    compte_id bigint NOT NULL,
    par text NOT NULL,
    le timestamp with time zone NOT NULL,
    CONSTRAINT pk_lecture_document PRIMARY KEY (id),
    CONSTRAINT fk_lecture_document_document_id FOREIGN KEY (document_id) REFERENCES document_remis (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ix_lecture_document_document_id_compte_id ON lecture_document (document_id, compte_id);
-- Workers have no account yet: their copies are closed to the portals' role.
GRANT SELECT ON document_remis TO socle_portail;
GRANT SELECT (id, document_id, compte_id, par, le) ON lecture_document TO socle_portail;
