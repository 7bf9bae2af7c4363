-- Two companies become one: of their declarations of a year, one stands and the other stays to be read.
ALTER TABLE declaration_annuelle ADD COLUMN en_vigueur boolean NOT NULL DEFAULT true;
ALTER TABLE declaration_annuelle ADD COLUMN absorbee_id bigint CONSTRAINT fk_declaration_annuelle_absorbee_id REFERENCES entreprise (id) ON DELETE RESTRICT;
DROP INDEX ix_declaration_annuelle_entreprise_id_annee;
CREATE UNIQUE INDEX ix_declaration_annuelle_entreprise_id_annee ON declaration_annuelle (entreprise_id, annee) WHERE en_vigueur;
CREATE INDEX ix_declaration_annuelle_absorbee_id ON declaration_annuelle (absorbee_id);
GRANT SELECT (en_vigueur) ON declaration_annuelle TO socle_portail;
