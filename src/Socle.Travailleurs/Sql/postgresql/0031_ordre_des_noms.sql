-- Merged people are a few: an index where nearly every row has the same value only misleads the planner.
DROP INDEX ix_travailleur_fusionne_vers_id;
CREATE INDEX ix_travailleur_fusionne_vers_id ON travailleur (fusionne_vers_id) WHERE fusionne_vers_id IS NOT NULL;
CREATE INDEX ix_travailleur_nom_tri_id ON travailleur (nom_tri, id) WHERE fusionne_vers_id IS NULL;
