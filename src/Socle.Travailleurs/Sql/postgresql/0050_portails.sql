-- The portals read what an employer may see, column by column: no social security number, no contact, nothing said of a disability,
-- no measure taken from a body (lead in the blood), no date of a prescription.
REVOKE SELECT ON travailleur, exposition, arret FROM socle_portail;
GRANT SELECT (id, nom_naissance, nom_usage, prenoms, prenom_usuel, naissance, nom_tri, fusionne_vers_id) ON travailleur TO socle_portail;
GRANT SELECT (id, contrat_id, risque, debut, fin) ON exposition TO socle_portail;
GRANT SELECT (id, contrat_id, motif, debut, fin_prevue, fin) ON arret TO socle_portail;

-- Which declarations of a company were taken: when, and how many of its lines. Neither the file nor its name, which may speak of others.
GRANT SELECT (id, genre, etat, accepte_le) ON import_declaration TO socle_portail;
GRANT SELECT (import_id, entreprise_id, etat, lignes) ON entreprise_importee TO socle_portail;
CREATE INDEX ix_entreprise_importee_entreprise_id ON entreprise_importee (entreprise_id);
