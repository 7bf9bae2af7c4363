-- Visits made for one another by services: entrusted, received, their tariffs, and the little an employer may read of them.

ALTER TABLE visite_realisee ADD COLUMN pour_autre_service INTEGER NOT NULL DEFAULT 0;

ALTER TABLE rendez_vous ADD COLUMN visite_recue_id INTEGER NULL;
CREATE INDEX ix_rendez_vous_visite_recue_id ON rendez_vous (visite_recue_id) WHERE visite_recue_id IS NOT NULL;

CREATE TABLE tarif_partenaire (
    id INTEGER NOT NULL CONSTRAINT pk_tarif_partenaire PRIMARY KEY,
    partenaire_id INTEGER NOT NULL,
    type INTEGER NOT NULL,
    centimes INTEGER NOT NULL,
    CONSTRAINT fk_tarif_partenaire_partenaire_id FOREIGN KEY (partenaire_id) REFERENCES service_partenaire (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_tarif_partenaire_partenaire_id_type ON tarif_partenaire (partenaire_id, type);

CREATE TABLE visite_confiee (
    id INTEGER NOT NULL CONSTRAINT pk_visite_confiee PRIMARY KEY,
    partenaire_id INTEGER NOT NULL,
    travailleur_id INTEGER NOT NULL,
    contrat_id INTEGER NULL,
    etablissement_id INTEGER NULL,
    entreprise_id INTEGER NULL,
    visite INTEGER NULL,
    type INTEGER NOT NULL,
    demande_id INTEGER NULL,
    au_plus_tard TEXT NULL,
    raison INTEGER NOT NULL,
    poste TEXT NULL,
    lieu TEXT NULL,
    etat INTEGER NOT NULL,
    creee_le TEXT NOT NULL,
    envoyee_le TEXT NULL,
    moyen INTEGER NULL,
    echec_envoi TEXT NULL,
    relancee_le TEXT NULL,
    relances INTEGER NOT NULL,
    reponse_le TEXT NULL,
    refus INTEGER NULL,
    annulation INTEGER NULL,
    prevue_le TEXT NULL,
    prevue_a TEXT NULL,
    realisee_le TEXT NULL,
    attestation TEXT NULL,
    attestation_le TEXT NULL,
    visite_realisee_id INTEGER NULL,
    centimes INTEGER NULL,
    version INTEGER NOT NULL,
    CONSTRAINT fk_visite_confiee_partenaire_id FOREIGN KEY (partenaire_id) REFERENCES service_partenaire (id) ON DELETE RESTRICT,
    CONSTRAINT fk_visite_confiee_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_visite_confiee_contrat_id_visite ON visite_confiee (contrat_id, visite);
CREATE INDEX ix_visite_confiee_demande_id ON visite_confiee (demande_id);
CREATE INDEX ix_visite_confiee_etat_au_plus_tard ON visite_confiee (etat, au_plus_tard);
CREATE INDEX ix_visite_confiee_partenaire_id ON visite_confiee (partenaire_id);
CREATE INDEX ix_visite_confiee_travailleur_id ON visite_confiee (travailleur_id);

CREATE TABLE rendez_vous_ailleurs (
    id INTEGER NOT NULL CONSTRAINT pk_rendez_vous_ailleurs PRIMARY KEY,
    contrat_id INTEGER NOT NULL,
    le TEXT NOT NULL,
    a TEXT NULL,
    service TEXT NOT NULL,
    adresse TEXT NULL
);
CREATE INDEX ix_rendez_vous_ailleurs_contrat_id ON rendez_vous_ailleurs (contrat_id);

CREATE TABLE visite_recue (
    id INTEGER NOT NULL CONSTRAINT pk_visite_recue PRIMARY KEY,
    partenaire_id INTEGER NOT NULL,
    travailleur_id INTEGER NOT NULL,
    reference TEXT NULL,
    employeur TEXT NOT NULL,
    siret TEXT NULL,
    poste TEXT NULL,
    type INTEGER NOT NULL,
    au_plus_tard TEXT NULL,
    recue_le TEXT NOT NULL,
    close_le TEXT NULL,
    refus INTEGER NULL,
    retour_le TEXT NULL,
    moyen INTEGER NULL,
    echec_envoi TEXT NULL,
    centimes INTEGER NULL,
    CONSTRAINT fk_visite_recue_partenaire_id FOREIGN KEY (partenaire_id) REFERENCES service_partenaire (id) ON DELETE RESTRICT,
    CONSTRAINT fk_visite_recue_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_visite_recue_partenaire_id_recue_le ON visite_recue (partenaire_id, recue_le);
CREATE INDEX ix_visite_recue_travailleur_id ON visite_recue (travailleur_id);
