-- Team meetings: files to discuss, decisions, and the tasks that follow. No narrative of health: that is the medical file's.

CREATE TABLE staff (
    id INTEGER NOT NULL CONSTRAINT pk_staff PRIMARY KEY,
    equipe_id INTEGER NOT NULL,
    jour TEXT NOT NULL,
    CONSTRAINT fk_staff_equipe_id FOREIGN KEY (equipe_id) REFERENCES equipe (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_staff_equipe_id_jour ON staff (equipe_id, jour);

CREATE TABLE participant_staff (
    id INTEGER NOT NULL CONSTRAINT pk_participant_staff PRIMARY KEY,
    staff_id INTEGER NOT NULL,
    professionnel_id INTEGER NOT NULL,
    CONSTRAINT fk_participant_staff_professionnel_id FOREIGN KEY (professionnel_id) REFERENCES professionnel (id) ON DELETE RESTRICT,
    CONSTRAINT fk_participant_staff_staff_id FOREIGN KEY (staff_id) REFERENCES staff (id) ON DELETE CASCADE
);
CREATE INDEX ix_participant_staff_professionnel_id ON participant_staff (professionnel_id);
CREATE UNIQUE INDEX ix_participant_staff_staff_id_professionnel_id ON participant_staff (staff_id, professionnel_id);

CREATE TABLE staff_dossier (
    id INTEGER NOT NULL CONSTRAINT pk_staff_dossier PRIMARY KEY,
    travailleur_id INTEGER NOT NULL,
    equipe_id INTEGER NOT NULL,
    medecin_id INTEGER NULL,
    question INTEGER NOT NULL,
    demande_par TEXT NOT NULL,
    compte_id INTEGER NULL,
    le TEXT NOT NULL,
    staff_id INTEGER NULL,
    decision INTEGER NULL,
    decide_le TEXT NULL,
    CONSTRAINT fk_staff_dossier_equipe_id FOREIGN KEY (equipe_id) REFERENCES equipe (id) ON DELETE RESTRICT,
    CONSTRAINT fk_staff_dossier_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_staff_dossier_equipe_id_staff_id ON staff_dossier (equipe_id, staff_id);
CREATE INDEX ix_staff_dossier_travailleur_id ON staff_dossier (travailleur_id);

CREATE TABLE tache (
    id INTEGER NOT NULL CONSTRAINT pk_tache PRIMARY KEY,
    nature INTEGER NOT NULL,
    travailleur_id INTEGER NOT NULL,
    staff_dossier_id INTEGER NULL,
    demande_id INTEGER NULL,
    vers_role INTEGER NULL,
    equipe_id INTEGER NULL,
    vers_compte_id INTEGER NULL,
    avant_le TEXT NOT NULL,
    creee_le TEXT NOT NULL,
    creee_par TEXT NOT NULL,
    faite_le TEXT NULL,
    faite_par TEXT NULL,
    CONSTRAINT fk_tache_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_tache_demande_id ON tache (demande_id);
CREATE INDEX ix_tache_faite_le_avant_le ON tache (faite_le, avant_le);
CREATE INDEX ix_tache_travailleur_id ON tache (travailleur_id);
