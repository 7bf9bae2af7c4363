-- The right to declare for a company, carried by a mandate: from a day, until another, in virtue of a written one.
ALTER TABLE mandat ADD COLUMN declare_du date NULL;
ALTER TABLE mandat ADD COLUMN declare_au date NULL;
ALTER TABLE mandat ADD COLUMN ecrit_le date NULL;
