-- Team meetings: files to discuss, decisions, and the tasks that follow. No narrative of health: that is the medical file's.
-- Not granted to the portals.

CREATE TABLE staff (
    id bigint NOT NULL,
    equipe_id bigint NOT NULL,
    jour date NOT NULL,
    CONSTRAINT pk_staff PRIMARY KEY (id),
    CONSTRAINT fk_staff_equipe_id FOREIGN KEY (equipe_id) REFERENCES equipe (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_staff_equipe_id_jour ON staff (equipe_id, jour);

CREATE TABLE participant_staff (
    id bigint NOT NULL,
    staff_id bigint NOT NULL,
    professionnel_id bigint NOT NULL,
    CONSTRAINT pk_participant_staff PRIMARY KEY (id),
    CONSTRAINT fk_participant_staff_professionnel_id FOREIGN KEY (professionnel_id) REFERENCES professionnel (id) ON DELETE RESTRICT,
    CONSTRAINT fk_participant_staff_staff_id FOREIGN KEY (staff_id) REFERENCES staff (id) ON DELETE CASCADE
);
CREATE INDEX ix_participant_staff_professionnel_id ON participant_staff (professionnel_id);
CREATE UNIQUE INDEX ix_participant_staff_staff_id_professionnel_id ON participant_staff (staff_id, professionnel_id);

CREATE TABLE staff_dossier (
    id bigint NOT NULL,
    travailleur_id bigint NOT NULL,
    equipe_id bigint NOT NULL,
    medecin_id bigint,
    question integer NOT NULL,
    demande_par text NOT NULL,
    compte_id bigint,
    le timestamp with time zone NOT NULL,
    staff_id bigint,
    decision integer,
    decide_le timestamp with time zone,
    CONSTRAINT pk_staff_dossier PRIMARY KEY (id),
    CONSTRAINT fk_staff_dossier_equipe_id FOREIGN KEY (equipe_id) REFERENCES equipe (id) ON DELETE RESTRICT,
    CONSTRAINT fk_staff_dossier_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_staff_dossier_equipe_id_staff_id ON staff_dossier (equipe_id, staff_id);
CREATE INDEX ix_staff_dossier_travailleur_id ON staff_dossier (travailleur_id);

CREATE TABLE tache (
    id bigint NOT NULL,
    nature integer NOT NULL,
    travailleur_id bigint NOT NULL,
    staff_dossier_id bigint,
    demande_id bigint,
    vers_role integer,
    equipe_id bigint,
    vers_compte_id bigint,
    avant_le date NOT NULL,
    creee_le timestamp with time zone NOT NULL,
    creee_par text NOT NULL,
    faite_le timestamp with time zone,
    faite_par text,
    CONSTRAINT pk_tache PRIMARY KEY (id),
    CONSTRAINT fk_tache_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_tache_demande_id ON tache (demande_id);
CREATE INDEX ix_tache_faite_le_avant_le ON tache (faite_le, avant_le);
CREATE INDEX ix_tache_travailleur_id ON tache (travailleur_id);
