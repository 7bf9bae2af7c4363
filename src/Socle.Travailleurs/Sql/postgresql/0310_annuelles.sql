-- The employer's own file handed over to the service, and its yearly review, signed.
ALTER TABLE import_declaration ADD COLUMN transmise_le timestamp with time zone NULL;

CREATE TABLE declaration_annuelle (
    id bigint NOT NULL,
    entreprise_id bigint NOT NULL,
    annee integer NOT NULL,
    ouverte_le timestamp with time zone NOT NULL,
    effectif integer NULL,
    signee_le timestamp with time zone NULL,
    signee_par text NULL,
    signee_par_id bigint NULL,
    salaries integer NULL,
    contenu text NULL,
    empreinte text NULL,
    CONSTRAINT pk_declaration_annuelle PRIMARY KEY (id),
    CONSTRAINT fk_declaration_annuelle_entreprise_id FOREIGN KEY (entreprise_id) REFERENCES entreprise (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_declaration_annuelle_entreprise_id_annee ON declaration_annuelle (entreprise_id, annee);
CREATE INDEX ix_declaration_annuelle_annee_signee_le ON declaration_annuelle (annee, signee_le);

CREATE TABLE confirmation_annuelle (
    id bigint NOT NULL,
    declaration_id bigint NOT NULL,
    contrat_id bigint NOT NULL,
    le timestamp with time zone NOT NULL,
    par text NOT NULL,
    CONSTRAINT pk_confirmation_annuelle PRIMARY KEY (id),
    CONSTRAINT fk_confirmation_annuelle_declaration_id FOREIGN KEY (declaration_id) REFERENCES declaration_annuelle (id) ON DELETE CASCADE,
    CONSTRAINT fk_confirmation_annuelle_contrat_id FOREIGN KEY (contrat_id) REFERENCES contrat (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ix_confirmation_annuelle_declaration_id_contrat_id ON confirmation_annuelle (declaration_id, contrat_id);
CREATE INDEX ix_confirmation_annuelle_contrat_id ON confirmation_annuelle (contrat_id);

GRANT SELECT (id, entreprise_id, annee, ouverte_le, effectif, signee_le, signee_par, salaries, empreinte) ON declaration_annuelle TO socle_portail;
GRANT SELECT (id, declaration_id, contrat_id, le) ON confirmation_annuelle TO socle_portail;

-- What an employer sent itself: how far it is, and which of its rows are held. Never what a row changes of a person: others may have said it.
GRANT SELECT (entreprise_id, etablissement_id, depose_le, transmise_le, lignes, a_creer, a_modifier, a_cloturer, inchangees, refusees, doublons,
    clotures_proposees, appliquees, refus, etape, fait, total) ON import_declaration TO socle_portail;
GRANT SELECT (id, import_id, numero, rang, issue, nom, motif, reponse) ON ligne_import TO socle_portail;
