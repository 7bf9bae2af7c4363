SELECT vue_le, compte_id FROM session_compte WHERE id = '95716743433411512' AND fermee_le IS NULL

SELECT p.equipe_id
    FROM socle.professionnel AS p
    WHERE p.compte_id = '677909'
    LIMIT 1

SELECT e.cle, e.date_droit, e.recalcule_le, e.version
    FROM socle.etat_echeancier AS e
    WHERE e.cle = 1
    LIMIT 1

SELECT e0.id, e0.travailleur_id, t.nom_naissance, t.prenoms, t.nom_usage, t.prenom_usuel, (
        SELECT p.libelle
        FROM socle.poste AS p
        WHERE p.contrat_id = e0.contrat_id
        ORDER BY p.debut DESC
        LIMIT 1), e0.entreprise_id, e2.raison_sociale, e1.commune, e0.visite, e0.categorie, e0.etat, e0.au_plus_tard, e0.en_retard_le, e0.avant_affectation, e0.par, e0.preuve, e0.sources
    FROM (
        SELECT e.id, e.au_plus_tard, e.avant_affectation, e.categorie, e.contrat_id, e.en_retard_le, e.entreprise_id, e.etablissement_id, e.etat, e.nom_tri, e.par, e.preuve, e.sources, e.travailleur_id, e.visite
        FROM socle.echeance AS e
        WHERE e.etat = 1 AND e.en_retard_le <= '2026-11-22'
        ORDER BY e.au_plus_tard, e.nom_tri, e.id
        LIMIT '50' OFFSET '0'
    ) AS e0
    INNER JOIN socle.travailleur AS t ON e0.travailleur_id = t.id
    INNER JOIN socle.etablissement AS e1 ON e0.etablissement_id = e1.id
    INNER JOIN socle.entreprise AS e2 ON e0.entreprise_id = e2.id
    ORDER BY e0.au_plus_tard, e0.nom_tri, e0.id
