CREATE TABLE visite_realisee (
    id INTEGER NOT NULL CONSTRAINT pk_visite_realisee PRIMARY KEY,
    travailleur_id INTEGER NOT NULL,
    etablissement_id INTEGER NULL,
    type INTEGER NOT NULL,
    date TEXT NOT NULL,
    par INTEGER NOT NULL,
    mesures INTEGER NOT NULL,
    prochaine_au_plus_tard TEXT NULL,
    professionnel TEXT NULL,
    source TEXT NULL,
    CONSTRAINT fk_visite_realisee_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_visite_realisee_travailleur_id ON visite_realisee (travailleur_id);

CREATE TABLE visite_prevue (
    id INTEGER NOT NULL CONSTRAINT pk_visite_prevue PRIMARY KEY,
    travailleur_id INTEGER NOT NULL,
    etablissement_id INTEGER NULL,
    visite INTEGER NOT NULL,
    le TEXT NOT NULL,
    a TEXT NULL,
    professionnel TEXT NULL,
    source TEXT NOT NULL,
    CONSTRAINT fk_visite_prevue_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_visite_prevue_travailleur_id ON visite_prevue (travailleur_id);

CREATE TABLE echeance (
    id INTEGER NOT NULL CONSTRAINT pk_echeance PRIMARY KEY,
    contrat_id INTEGER NOT NULL,
    travailleur_id INTEGER NOT NULL,
    etablissement_id INTEGER NOT NULL,
    entreprise_id INTEGER NOT NULL,
    equipe_id INTEGER NULL,
    centre_id INTEGER NULL,
    secteur_id INTEGER NULL,
    visite INTEGER NOT NULL,
    categorie INTEGER NOT NULL,
    etat INTEGER NOT NULL,
    au_plus_tard TEXT NULL,
    en_retard_le TEXT NULL,
    avant_affectation INTEGER NOT NULL,
    par INTEGER NOT NULL,
    preuve INTEGER NOT NULL,
    sources TEXT NOT NULL,
    nom_tri TEXT NOT NULL
);
CREATE INDEX ix_echeance_contrat_id ON echeance (contrat_id);
CREATE INDEX ix_echeance_equipe_id_etat_au_plus_tard ON echeance (equipe_id, etat, au_plus_tard);
CREATE INDEX ix_echeance_entreprise_id ON echeance (entreprise_id);
CREATE INDEX ix_echeance_etat_au_plus_tard_nom_tri ON echeance (etat, au_plus_tard, nom_tri);
CREATE INDEX ix_echeance_travailleur_id ON echeance (travailleur_id);

CREATE TABLE calcul_suivi (
    contrat_id INTEGER NOT NULL CONSTRAINT pk_calcul_suivi PRIMARY KEY,
    travailleur_id INTEGER NOT NULL,
    categorie INTEGER NOT NULL,
    date_droit TEXT NOT NULL,
    faits TEXT NOT NULL,
    empreinte_faits INTEGER NOT NULL,
    empreinte_reponse INTEGER NOT NULL,
    calcule_le TEXT NOT NULL
);

CREATE TABLE suivi_employeur (
    contrat_id INTEGER NOT NULL CONSTRAINT pk_suivi_employeur PRIMARY KEY,
    travailleur_id INTEGER NOT NULL,
    etablissement_id INTEGER NOT NULL,
    entreprise_id INTEGER NOT NULL,
    categorie INTEGER NOT NULL,
    visite INTEGER NULL,
    au_plus_tard TEXT NULL,
    en_retard_le TEXT NULL,
    sources TEXT NULL,
    preuve INTEGER NULL,
    phrase TEXT NULL,
    nom_tri TEXT NOT NULL
);
CREATE INDEX ix_suivi_employeur_entreprise_id_au_plus_tard ON suivi_employeur (entreprise_id, au_plus_tard);

CREATE TABLE etat_echeancier (
    cle INTEGER NOT NULL CONSTRAINT pk_etat_echeancier PRIMARY KEY,
    version INTEGER NOT NULL,
    recalcule_le TEXT NULL,
    date_droit TEXT NULL
);

INSERT INTO etat_echeancier (cle, version) VALUES (1, 0);
