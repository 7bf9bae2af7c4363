-- Rooms, mobile units, skills and absences: with whom, where and when a visit can be.
ALTER TABLE centre ADD COLUMN genre integer NOT NULL DEFAULT 1;

CREATE TABLE salle (
    id bigint NOT NULL,
    centre_id bigint NOT NULL,
    nom text NOT NULL,
    accessible boolean NOT NULL,
    equipement text,
    active boolean NOT NULL,
    CONSTRAINT pk_salle PRIMARY KEY (id),
    CONSTRAINT fk_salle_centre_id FOREIGN KEY (centre_id) REFERENCES centre (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_salle_centre_id_nom ON salle (centre_id, nom);

CREATE TABLE competence (
    id bigint NOT NULL,
    nom text NOT NULL,
    active boolean NOT NULL,
    CONSTRAINT pk_competence PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ix_competence_nom ON competence (nom);

CREATE TABLE competence_professionnel (
    id bigint NOT NULL,
    professionnel_id bigint NOT NULL,
    competence_id bigint NOT NULL,
    obtenue_le date,
    valable_jusquau date,
    CONSTRAINT pk_competence_professionnel PRIMARY KEY (id),
    CONSTRAINT fk_competence_professionnel_competence_id FOREIGN KEY (competence_id) REFERENCES competence (id) ON DELETE RESTRICT,
    CONSTRAINT fk_competence_professionnel_professionnel_id FOREIGN KEY (professionnel_id) REFERENCES professionnel (id) ON DELETE RESTRICT
);
CREATE INDEX ix_competence_professionnel_competence_id ON competence_professionnel (competence_id);
CREATE UNIQUE INDEX ix_competence_professionnel_professionnel_id_competence_id ON competence_professionnel (professionnel_id, competence_id);

CREATE TABLE absence_professionnel (
    id bigint NOT NULL,
    professionnel_id bigint NOT NULL,
    du date NOT NULL,
    au date NOT NULL,
    moment integer NOT NULL,
    motif integer NOT NULL,
    CONSTRAINT pk_absence_professionnel PRIMARY KEY (id),
    CONSTRAINT fk_absence_professionnel_professionnel_id FOREIGN KEY (professionnel_id) REFERENCES professionnel (id) ON DELETE RESTRICT
);
CREATE INDEX ix_absence_professionnel_au ON absence_professionnel (au);
CREATE INDEX ix_absence_professionnel_professionnel_id_du ON absence_professionnel (professionnel_id, du);
