-- Beyond so many minutes, a service says that a worker is far: a remote session, another centre or another service is offered.
ALTER TABLE reglages_planification ADD COLUMN trajet_au_plus integer NOT NULL DEFAULT 60;
