-- A yearly declaration signed by whom the company entrusted with it: the mandate it was signed in virtue of.
ALTER TABLE declaration_annuelle ADD COLUMN mandat_id bigint NULL;
ALTER TABLE declaration_annuelle ADD COLUMN mandat_du date NULL;
GRANT SELECT (mandat_du) ON declaration_annuelle TO socle_portail;
