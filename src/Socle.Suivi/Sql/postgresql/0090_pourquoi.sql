-- Why a visit is due, in a sentence: written with the line, read with it. Lines written before say it at their next computation.
ALTER TABLE echeance ADD COLUMN pourquoi text;
