CREATE INDEX ix_calcul_suivi_categorie_travailleur_id ON calcul_suivi (categorie, travailleur_id);
