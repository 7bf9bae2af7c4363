-- A yearly declaration signed by whom the company entrusted with it: the mandate it was signed in virtue of.
ALTER TABLE declaration_annuelle ADD COLUMN mandat_id INTEGER NULL;
ALTER TABLE declaration_annuelle ADD COLUMN mandat_du TEXT NULL;
