-- Where a worker lives, as they gave it: letters go there. Never declared by the employer, never shown to it: the portals' role reads
-- the columns of 0050 and no other.
ALTER TABLE travailleur ADD COLUMN adresse text NULL;
ALTER TABLE travailleur ADD COLUMN complement text NULL;
ALTER TABLE travailleur ADD COLUMN code_postal text NULL;
ALTER TABLE travailleur ADD COLUMN commune text NULL;
