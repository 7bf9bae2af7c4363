-- A remote visit needs the worker to agree: asked for once it is placed.

ALTER TABLE rendez_vous ADD COLUMN accord integer;

-- Those already placed in a remote session were placed by hand, with the person.
UPDATE rendez_vous SET accord = 2 WHERE vacation_id IN (SELECT id FROM vacation WHERE lien_teleconsultation IS NOT NULL);
