-- The right to declare for a company, carried by a mandate: from a day, until another, in virtue of a written one.
ALTER TABLE mandat ADD COLUMN declare_du TEXT NULL;
ALTER TABLE mandat ADD COLUMN declare_au TEXT NULL;
ALTER TABLE mandat ADD COLUMN ecrit_le TEXT NULL;
