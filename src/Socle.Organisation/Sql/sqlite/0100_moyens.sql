-- Rooms, mobile units, skills and absences: with whom, where and when a visit can be.
ALTER TABLE centre ADD COLUMN genre INTEGER NOT NULL DEFAULT 1;

CREATE TABLE salle (
    id INTEGER NOT NULL CONSTRAINT pk_salle PRIMARY KEY,
    centre_id INTEGER NOT NULL,
    nom TEXT NOT NULL,
    accessible INTEGER NOT NULL,
    equipement TEXT NULL,
    active INTEGER NOT NULL,
    CONSTRAINT fk_salle_centre_id FOREIGN KEY (centre_id) REFERENCES centre (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_salle_centre_id_nom ON salle (centre_id, nom);

CREATE TABLE competence (
    id INTEGER NOT NULL CONSTRAINT pk_competence PRIMARY KEY,
    nom TEXT NOT NULL,
    active INTEGER NOT NULL
);
CREATE UNIQUE INDEX ix_competence_nom ON competence (nom);

CREATE TABLE competence_professionnel (
    id INTEGER NOT NULL CONSTRAINT pk_competence_professionnel PRIMARY KEY,
    professionnel_id INTEGER NOT NULL,
    competence_id INTEGER NOT NULL,
    obtenue_le TEXT NULL,
    valable_jusquau TEXT NULL,
    CONSTRAINT fk_competence_professionnel_competence_id FOREIGN KEY (competence_id) REFERENCES competence (id) ON DELETE RESTRICT,
    CONSTRAINT fk_competence_professionnel_professionnel_id FOREIGN KEY (professionnel_id) REFERENCES professionnel (id) ON DELETE RESTRICT
);
CREATE INDEX ix_competence_professionnel_competence_id ON competence_professionnel (competence_id);
CREATE UNIQUE INDEX ix_competence_professionnel_professionnel_id_competence_id ON competence_professionnel (professionnel_id, competence_id);

CREATE TABLE absence_professionnel (
    id INTEGER NOT NULL CONSTRAINT pk_absence_professionnel PRIMARY KEY,
    professionnel_id INTEGER NOT NULL,
    du TEXT NOT NULL,
    au TEXT NOT NULL,
    moment INTEGER NOT NULL,
    motif INTEGER NOT NULL,
    CONSTRAINT fk_absence_professionnel_professionnel_id FOREIGN KEY (professionnel_id) REFERENCES professionnel (id) ON DELETE RESTRICT
);
CREATE INDEX ix_absence_professionnel_au ON absence_professionnel (au);
CREATE INDEX ix_absence_professionnel_professionnel_id_du ON absence_professionnel (professionnel_id, du);
