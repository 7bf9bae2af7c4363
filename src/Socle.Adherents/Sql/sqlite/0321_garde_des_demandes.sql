-- How long requests to join are kept: the service's own choice.
ALTER TABLE reglage_adhesions ADD COLUMN jours_brouillon INTEGER NOT NULL DEFAULT 30;
ALTER TABLE reglage_adhesions ADD COLUMN mois_sans_suite INTEGER NOT NULL DEFAULT 6;
ALTER TABLE reglage_adhesions ADD COLUMN mois_refusees INTEGER NOT NULL DEFAULT 12;
ALTER TABLE reglage_adhesions ADD COLUMN mois_acceptees INTEGER NOT NULL DEFAULT 60;
