-- The employer's own file handed over to the service, and its yearly review, signed.
ALTER TABLE import_declaration ADD COLUMN transmise_le TEXT NULL;

CREATE TABLE declaration_annuelle (
    id INTEGER NOT NULL CONSTRAINT pk_declaration_annuelle PRIMARY KEY,
    entreprise_id INTEGER NOT NULL,
    annee INTEGER NOT NULL,
    ouverte_le TEXT NOT NULL,
    effectif INTEGER NULL,
    signee_le TEXT NULL,
    signee_par TEXT NULL,
    signee_par_id INTEGER NULL,
    salaries INTEGER NULL,
    contenu TEXT NULL,
    empreinte TEXT NULL,
    CONSTRAINT fk_declaration_annuelle_entreprise_id FOREIGN KEY (entreprise_id) REFERENCES entreprise (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_declaration_annuelle_entreprise_id_annee ON declaration_annuelle (entreprise_id, annee);
CREATE INDEX ix_declaration_annuelle_annee_signee_le ON declaration_annuelle (annee, signee_le);

CREATE TABLE confirmation_annuelle (
    id INTEGER NOT NULL CONSTRAINT pk_confirmation_annuelle PRIMARY KEY,
    declaration_id INTEGER NOT NULL,
    contrat_id INTEGER NOT NULL,
    le TEXT NOT NULL,
    par TEXT NOT NULL,
    CONSTRAINT fk_confirmation_annuelle_declaration_id FOREIGN KEY (declaration_id) REFERENCES declaration_annuelle (id) ON DELETE CASCADE,
    CONSTRAINT fk_confirmation_annuelle_contrat_id FOREIGN KEY (contrat_id) REFERENCES contrat (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ix_confirmation_annuelle_declaration_id_contrat_id ON confirmation_annuelle (declaration_id, contrat_id);
CREATE INDEX ix_confirmation_annuelle_contrat_id ON confirmation_annuelle (contrat_id);
