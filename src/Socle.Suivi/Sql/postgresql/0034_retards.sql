DROP INDEX ix_echeance_travailleur_id;
CREATE INDEX ix_echeance_travailleur_id_etat_au_plus_tard_en_retard_le ON echeance (travailleur_id, etat, au_plus_tard, en_retard_le);
