-- The appointment of the visit that asked for a task: the message that comes twice gives one.
ALTER TABLE tache ADD COLUMN rendez_vous_id INTEGER NULL;
CREATE INDEX ix_tache_rendez_vous_id ON tache (rendez_vous_id);
