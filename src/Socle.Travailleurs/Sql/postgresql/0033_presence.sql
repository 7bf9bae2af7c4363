DROP INDEX ix_contrat_travailleur_id;
CREATE INDEX ix_contrat_travailleur_id_fin ON contrat (travailleur_id, fin);
