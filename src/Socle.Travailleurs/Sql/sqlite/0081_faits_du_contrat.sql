-- Usually works in another department (L. 4625-1 5°); for a temporary worker, the posts a visit stands for (R. 4625-8).
ALTER TABLE contrat ADD COLUMN eloigne INTEGER NOT NULL DEFAULT 0;
ALTER TABLE contrat ADD COLUMN emplois_vises TEXT NULL;
