-- Usually works in another department (L. 4625-1 5°); for a temporary worker, the posts a visit stands for (R. 4625-8).
ALTER TABLE contrat ADD COLUMN eloigne boolean NOT NULL DEFAULT false;
ALTER TABLE contrat ADD COLUMN emplois_vises text NULL;
