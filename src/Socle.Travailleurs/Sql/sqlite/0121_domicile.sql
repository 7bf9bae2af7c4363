-- Where a worker lives, as they gave it: letters go there. Never declared by the employer, never shown to it.
ALTER TABLE travailleur ADD COLUMN adresse TEXT NULL;
ALTER TABLE travailleur ADD COLUMN complement TEXT NULL;
ALTER TABLE travailleur ADD COLUMN code_postal TEXT NULL;
ALTER TABLE travailleur ADD COLUMN commune TEXT NULL;
