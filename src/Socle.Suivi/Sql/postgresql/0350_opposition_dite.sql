-- What a worker told a professional is shown to them as what they sent.
ALTER TABLE accuse_depot ADD COLUMN au_professionnel boolean NOT NULL DEFAULT false;
