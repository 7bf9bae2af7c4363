ALTER TABLE secteur ADD COLUMN actif boolean NOT NULL DEFAULT true;
