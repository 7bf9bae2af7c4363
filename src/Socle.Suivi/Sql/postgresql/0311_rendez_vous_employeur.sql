-- Appointments as their employer may read them: under one of its contracts, told of or chosen by itself. Neither their kind, nor what the worker asked,
-- nor a visit for another service; and whether the service still has to accept an hour (1) does not show (2).
CREATE VIEW rendez_vous_employeur AS
SELECT r.id, r.contrat_id, r.jour, r.debut, r.minutes,
    CASE r.etat WHEN 1 THEN 1 WHEN 2 THEN 1 WHEN 3 THEN 2 WHEN 8 THEN 4 ELSE 3 END AS etat,
    v.centre_id, v.etablissement_id AS lieu_id
FROM rendez_vous r
JOIN vacation v ON v.id = r.vacation_id
WHERE r.contrat_id IS NOT NULL AND r.visite_recue_id IS NULL AND r.etat < 10 AND (r.etat >= 3 OR r.origine = 4);

-- Visits made, and places nobody came to, under a contract: what the figures of a year are counted on.
CREATE VIEW passage_employeur AS
SELECT r.id, r.contrat_id, r.etablissement_id, r.jour, r.type, (r.etat = 7) AS fait
FROM rendez_vous r
WHERE r.contrat_id IS NOT NULL AND r.visite_recue_id IS NULL AND r.etat IN (7, 9);

GRANT SELECT ON rendez_vous_employeur, passage_employeur TO socle_portail;
