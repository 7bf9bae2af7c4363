-- One file, one reader: the columns the portals may read are granted on PostgreSQL alone.
CREATE INDEX ix_entreprise_importee_entreprise_id ON entreprise_importee (entreprise_id);
