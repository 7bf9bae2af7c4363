-- How long a file is kept, and which service wrote what came with a transfer.
ALTER TABLE dmst ADD COLUMN deces_le date;
ALTER TABLE dmst ADD COLUMN recours_depuis date;
ALTER TABLE ecrit ADD COLUMN service_origine text;
