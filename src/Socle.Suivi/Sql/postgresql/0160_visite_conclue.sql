-- A visit the medical file told of: the agenda alone no longer takes it back.
ALTER TABLE visite_realisee ADD COLUMN conclue boolean NOT NULL DEFAULT false;
