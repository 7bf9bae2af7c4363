-- Planning: what was asked of the optimiser, what it proposed line by line, and what a service sets for it.
CREATE TABLE proposition_planification (
    id INTEGER NOT NULL CONSTRAINT pk_proposition_planification PRIMARY KEY,
    du TEXT NOT NULL,
    au TEXT NOT NULL,
    demande TEXT NOT NULL,
    de_nuit INTEGER NOT NULL,
    demandee_le TEXT NOT NULL,
    demandee_par TEXT NOT NULL,
    compte_id INTEGER NULL,
    etat INTEGER NOT NULL,
    finie_le TEXT NULL,
    etape TEXT NULL,
    fait INTEGER NOT NULL,
    total INTEGER NOT NULL,
    execution TEXT NULL,
    battement TEXT NULL,
    seances INTEGER NOT NULL,
    demandes INTEGER NOT NULL,
    placees INTEGER NOT NULL,
    acceptees INTEGER NOT NULL,
    refusees INTEGER NOT NULL,
    tours INTEGER NOT NULL,
    cout REAL NOT NULL,
    borne REAL NOT NULL,
    bilan TEXT NULL
);
CREATE INDEX ix_proposition_planification_demandee_le ON proposition_planification (demandee_le);

CREATE TABLE ligne_planification (
    id INTEGER NOT NULL CONSTRAINT pk_ligne_planification PRIMARY KEY,
    proposition_id INTEGER NOT NULL,
    travailleur_id INTEGER NOT NULL,
    contrat_id INTEGER NULL,
    etablissement_id INTEGER NULL,
    entreprise_id INTEGER NULL,
    demande_visite_id INTEGER NULL,
    visite INTEGER NULL,
    type INTEGER NOT NULL,
    equipe_id INTEGER NULL,
    au_plus_tard TEXT NULL,
    poids INTEGER NOT NULL,
    nom_tri TEXT NOT NULL,
    vacation_id INTEGER NULL,
    centre_id INTEGER NULL,
    jour TEXT NULL,
    debut TEXT NULL,
    minutes INTEGER NOT NULL,
    trajet INTEGER NOT NULL,
    en_surnombre INTEGER NOT NULL,
    raison INTEGER NULL,
    autre_vacation_id INTEGER NULL,
    autre_surcout REAL NULL,
    etat INTEGER NOT NULL,
    refus TEXT NULL,
    CONSTRAINT fk_ligne_planification_proposition_id FOREIGN KEY (proposition_id) REFERENCES proposition_planification (id) ON DELETE CASCADE
);
CREATE INDEX ix_ligne_planification_proposition_id_etat_jour_debut_nom_tri ON ligne_planification (proposition_id, etat, jour, debut, nom_tri);

CREATE TABLE priorite_planification (
    id INTEGER NOT NULL CONSTRAINT pk_priorite_planification PRIMARY KEY,
    code INTEGER NOT NULL,
    poids INTEGER NOT NULL,
    refus INTEGER NOT NULL
);
CREATE UNIQUE INDEX ix_priorite_planification_code ON priorite_planification (code);

CREATE TABLE reglages_planification (
    id INTEGER NOT NULL CONSTRAINT pk_reglages_planification PRIMARY KEY,
    simultanes_pour_cent INTEGER NOT NULL,
    simultanes_au_moins INTEGER NOT NULL,
    trajet_commune INTEGER NOT NULL,
    trajet_code_postal INTEGER NOT NULL,
    trajet_voisin INTEGER NOT NULL,
    trajet_departement INTEGER NOT NULL,
    trajet_ailleurs INTEGER NOT NULL,
    surreservation INTEGER NOT NULL,
    facteur_surreservation INTEGER NOT NULL,
    la_nuit INTEGER NOT NULL,
    nuit_jours INTEGER NOT NULL
);

CREATE TABLE simultanes_entreprise (
    id INTEGER NOT NULL CONSTRAINT pk_simultanes_entreprise PRIMARY KEY,
    entreprise_id INTEGER NOT NULL,
    maximum INTEGER NOT NULL,
    CONSTRAINT fk_simultanes_entreprise_entreprise_id FOREIGN KEY (entreprise_id) REFERENCES entreprise (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ix_simultanes_entreprise_entreprise_id ON simultanes_entreprise (entreprise_id);

CREATE TABLE trajet_commune (
    id INTEGER NOT NULL CONSTRAINT pk_trajet_commune PRIMARY KEY,
    code_postal TEXT NOT NULL,
    commune TEXT NOT NULL,
    centre_id INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    CONSTRAINT fk_trajet_commune_centre_id FOREIGN KEY (centre_id) REFERENCES centre (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ix_trajet_commune_centre_id_code_postal_commune ON trajet_commune (centre_id, code_postal, commune);

CREATE TABLE vacances_scolaires (
    id INTEGER NOT NULL CONSTRAINT pk_vacances_scolaires PRIMARY KEY,
    zone INTEGER NOT NULL,
    nom TEXT NOT NULL,
    du TEXT NOT NULL,
    au TEXT NOT NULL
);
CREATE INDEX ix_vacances_scolaires_zone_du ON vacances_scolaires (zone, du);

CREATE TABLE indisponibilite (
    id INTEGER NOT NULL CONSTRAINT pk_indisponibilite PRIMARY KEY,
    travailleur_id INTEGER NULL,
    etablissement_id INTEGER NULL,
    entreprise_id INTEGER NULL,
    du TEXT NOT NULL,
    au TEXT NOT NULL,
    jours INTEGER NOT NULL,
    moment INTEGER NOT NULL,
    CONSTRAINT fk_indisponibilite_entreprise_id FOREIGN KEY (entreprise_id) REFERENCES entreprise (id) ON DELETE CASCADE,
    CONSTRAINT fk_indisponibilite_etablissement_id FOREIGN KEY (etablissement_id) REFERENCES etablissement (id) ON DELETE CASCADE,
    CONSTRAINT fk_indisponibilite_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE CASCADE
);
CREATE INDEX ix_indisponibilite_au ON indisponibilite (au);
CREATE INDEX ix_indisponibilite_entreprise_id ON indisponibilite (entreprise_id);
CREATE INDEX ix_indisponibilite_etablissement_id ON indisponibilite (etablissement_id);
CREATE INDEX ix_indisponibilite_travailleur_id ON indisponibilite (travailleur_id);
