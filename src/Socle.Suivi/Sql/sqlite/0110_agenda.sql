-- The agenda: weekly patterns, sessions, appointments and the states they went through.
CREATE TABLE modele_vacation (
    id INTEGER NOT NULL CONSTRAINT pk_modele_vacation PRIMARY KEY,
    professionnel_id INTEGER NOT NULL,
    centre_id INTEGER NULL,
    salle_id INTEGER NULL,
    etablissement_id INTEGER NULL,
    jour_semaine INTEGER NOT NULL,
    semaines INTEGER NOT NULL,
    debut TEXT NOT NULL,
    fin TEXT NOT NULL,
    du TEXT NOT NULL,
    au TEXT NULL,
    reservee_a INTEGER NULL,
    lien_teleconsultation TEXT NULL,
    CONSTRAINT fk_modele_vacation_centre_id FOREIGN KEY (centre_id) REFERENCES centre (id) ON DELETE RESTRICT,
    CONSTRAINT fk_modele_vacation_etablissement_id FOREIGN KEY (etablissement_id) REFERENCES etablissement (id) ON DELETE RESTRICT,
    CONSTRAINT fk_modele_vacation_professionnel_id FOREIGN KEY (professionnel_id) REFERENCES professionnel (id) ON DELETE RESTRICT,
    CONSTRAINT fk_modele_vacation_reservee_a FOREIGN KEY (reservee_a) REFERENCES entreprise (id) ON DELETE RESTRICT,
    CONSTRAINT fk_modele_vacation_salle_id FOREIGN KEY (salle_id) REFERENCES salle (id) ON DELETE RESTRICT
);
CREATE INDEX ix_modele_vacation_centre_id ON modele_vacation (centre_id);
CREATE INDEX ix_modele_vacation_etablissement_id ON modele_vacation (etablissement_id);
CREATE INDEX ix_modele_vacation_professionnel_id ON modele_vacation (professionnel_id);
CREATE INDEX ix_modele_vacation_reservee_a ON modele_vacation (reservee_a);
CREATE INDEX ix_modele_vacation_salle_id ON modele_vacation (salle_id);

CREATE TABLE vacation (
    id INTEGER NOT NULL CONSTRAINT pk_vacation PRIMARY KEY,
    modele_id INTEGER NULL,
    professionnel_id INTEGER NOT NULL,
    centre_id INTEGER NULL,
    salle_id INTEGER NULL,
    etablissement_id INTEGER NULL,
    jour TEXT NOT NULL,
    debut TEXT NOT NULL,
    fin TEXT NOT NULL,
    reservee_a INTEGER NULL,
    lien_teleconsultation TEXT NULL,
    fermee_le TEXT NULL,
    CONSTRAINT fk_vacation_centre_id FOREIGN KEY (centre_id) REFERENCES centre (id) ON DELETE RESTRICT,
    CONSTRAINT fk_vacation_etablissement_id FOREIGN KEY (etablissement_id) REFERENCES etablissement (id) ON DELETE RESTRICT,
    CONSTRAINT fk_vacation_modele_id FOREIGN KEY (modele_id) REFERENCES modele_vacation (id) ON DELETE RESTRICT,
    CONSTRAINT fk_vacation_professionnel_id FOREIGN KEY (professionnel_id) REFERENCES professionnel (id) ON DELETE RESTRICT,
    CONSTRAINT fk_vacation_reservee_a FOREIGN KEY (reservee_a) REFERENCES entreprise (id) ON DELETE RESTRICT,
    CONSTRAINT fk_vacation_salle_id FOREIGN KEY (salle_id) REFERENCES salle (id) ON DELETE RESTRICT
);
CREATE INDEX ix_vacation_centre_id_jour ON vacation (centre_id, jour);
CREATE INDEX ix_vacation_etablissement_id ON vacation (etablissement_id);
CREATE INDEX ix_vacation_jour_professionnel_id ON vacation (jour, professionnel_id);
CREATE UNIQUE INDEX ix_vacation_modele_id_jour ON vacation (modele_id, jour);
CREATE INDEX ix_vacation_professionnel_id_jour ON vacation (professionnel_id, jour);
CREATE INDEX ix_vacation_reservee_a ON vacation (reservee_a);
CREATE INDEX ix_vacation_salle_id ON vacation (salle_id);

CREATE TABLE rendez_vous (
    id INTEGER NOT NULL CONSTRAINT pk_rendez_vous PRIMARY KEY,
    vacation_id INTEGER NOT NULL,
    travailleur_id INTEGER NOT NULL,
    contrat_id INTEGER NULL,
    etablissement_id INTEGER NULL,
    entreprise_id INTEGER NULL,
    visite INTEGER NULL,
    type INTEGER NOT NULL,
    demande_id INTEGER NULL,
    jour TEXT NOT NULL,
    debut TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    en_surnombre INTEGER NOT NULL,
    etat INTEGER NOT NULL,
    au_plus_tard TEXT NULL,
    origine INTEGER NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT fk_rendez_vous_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT,
    CONSTRAINT fk_rendez_vous_vacation_id FOREIGN KEY (vacation_id) REFERENCES vacation (id) ON DELETE RESTRICT
);
CREATE INDEX ix_rendez_vous_contrat_id_visite ON rendez_vous (contrat_id, visite);
CREATE INDEX ix_rendez_vous_entreprise_id_jour ON rendez_vous (entreprise_id, jour);
CREATE INDEX ix_rendez_vous_jour_etat ON rendez_vous (jour, etat);
CREATE INDEX ix_rendez_vous_travailleur_id_jour ON rendez_vous (travailleur_id, jour);
CREATE INDEX ix_rendez_vous_vacation_id ON rendez_vous (vacation_id);
CREATE UNIQUE INDEX ix_rendez_vous_vacation_id_debut ON rendez_vous (vacation_id, debut) WHERE etat < 8 AND NOT en_surnombre;

CREATE TABLE etape_rendez_vous (
    id INTEGER NOT NULL CONSTRAINT pk_etape_rendez_vous PRIMARY KEY,
    rendez_vous_id INTEGER NOT NULL,
    etat INTEGER NOT NULL,
    le TEXT NOT NULL,
    par TEXT NOT NULL,
    compte_id INTEGER NULL,
    vacation_id INTEGER NOT NULL,
    debut TEXT NOT NULL,
    motif INTEGER NULL,
    CONSTRAINT fk_etape_rendez_vous_rendez_vous_id FOREIGN KEY (rendez_vous_id) REFERENCES rendez_vous (id) ON DELETE CASCADE
);
CREATE INDEX ix_etape_rendez_vous_rendez_vous_id ON etape_rendez_vous (rendez_vous_id);

CREATE TABLE duree_visite (
    id INTEGER NOT NULL CONSTRAINT pk_duree_visite PRIMARY KEY,
    type INTEGER NOT NULL,
    profession INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    a_distance INTEGER NOT NULL
);
CREATE UNIQUE INDEX ix_duree_visite_type_profession ON duree_visite (type, profession);

-- To start from: each service has its own, and edits them.
INSERT INTO duree_visite (id, type, profession, minutes, a_distance) VALUES
    (1, 1, 1, 30, 1),
    (2, 1, 2, 30, 1),
    (3, 1, 4, 30, 1),
    (4, 1, 8, 30, 1),
    (5, 1, 16, 30, 1),
    (6, 2, 1, 30, 0),
    (7, 2, 2, 30, 0),
    (8, 2, 4, 30, 0),
    (9, 3, 1, 30, 1),
    (10, 3, 2, 30, 1),
    (11, 3, 4, 30, 1),
    (12, 3, 8, 30, 1),
    (13, 4, 1, 30, 1),
    (14, 4, 2, 30, 1),
    (15, 4, 4, 30, 1),
    (16, 4, 8, 30, 1),
    (17, 5, 1, 30, 1),
    (18, 5, 2, 30, 1),
    (19, 5, 4, 30, 1),
    (20, 5, 8, 30, 1),
    (21, 5, 16, 30, 1),
    (22, 6, 1, 30, 1),
    (23, 6, 2, 30, 1),
    (24, 6, 4, 30, 1),
    (25, 6, 8, 45, 1),
    (26, 7, 1, 30, 1),
    (27, 7, 2, 30, 1),
    (28, 7, 4, 30, 1),
    (29, 7, 8, 30, 1),
    (30, 7, 16, 30, 1),
    (31, 8, 1, 45, 0),
    (32, 8, 2, 45, 0),
    (33, 8, 4, 45, 0),
    (34, 9, 1, 45, 0),
    (35, 10, 1, 20, 0),
    (36, 11, 1, 20, 0);

ALTER TABLE visite_realisee ADD COLUMN rendez_vous_id INTEGER NULL;
CREATE INDEX ix_visite_realisee_rendez_vous_id ON visite_realisee (rendez_vous_id) WHERE rendez_vous_id IS NOT NULL;
