-- How long requests to join are kept: the service's own choice.
ALTER TABLE reglage_adhesions ADD COLUMN jours_brouillon integer NOT NULL DEFAULT 30;
ALTER TABLE reglage_adhesions ADD COLUMN mois_sans_suite integer NOT NULL DEFAULT 6;
ALTER TABLE reglage_adhesions ADD COLUMN mois_refusees integer NOT NULL DEFAULT 12;
ALTER TABLE reglage_adhesions ADD COLUMN mois_acceptees integer NOT NULL DEFAULT 60;
