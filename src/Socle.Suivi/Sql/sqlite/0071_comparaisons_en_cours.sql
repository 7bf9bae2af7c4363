-- The report on the whole service is computed apart from any request: how far it is, and which process holds it.
ALTER TABLE comparaison_droit ADD COLUMN etat INTEGER NOT NULL DEFAULT 2;
ALTER TABLE comparaison_droit ADD COLUMN etape TEXT;
ALTER TABLE comparaison_droit ADD COLUMN fait INTEGER NOT NULL DEFAULT 0;
ALTER TABLE comparaison_droit ADD COLUMN total INTEGER NOT NULL DEFAULT 0;
ALTER TABLE comparaison_droit ADD COLUMN execution TEXT;
ALTER TABLE comparaison_droit ADD COLUMN battement TEXT;
