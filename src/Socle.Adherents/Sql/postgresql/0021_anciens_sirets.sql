ALTER TABLE etablissement ADD COLUMN anciens_sirets text NULL;
