-- The report on the whole service is computed apart from any request: how far it is, and which process holds it.
ALTER TABLE comparaison_droit ADD COLUMN etat integer NOT NULL DEFAULT 2;
ALTER TABLE comparaison_droit ADD COLUMN etape text;
ALTER TABLE comparaison_droit ADD COLUMN fait integer NOT NULL DEFAULT 0;
ALTER TABLE comparaison_droit ADD COLUMN total integer NOT NULL DEFAULT 0;
ALTER TABLE comparaison_droit ADD COLUMN execution text;
ALTER TABLE comparaison_droit ADD COLUMN battement timestamp with time zone;
