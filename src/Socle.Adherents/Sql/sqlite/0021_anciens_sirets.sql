ALTER TABLE etablissement ADD COLUMN anciens_sirets TEXT NULL;
