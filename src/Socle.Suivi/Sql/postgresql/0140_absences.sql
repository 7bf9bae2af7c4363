-- Absences: what the service decided, who did not come, and who was called in their place. Not granted to the portals.

CREATE TABLE reglages_absences (
    cle integer NOT NULL,
    preavis integer NOT NULL,
    unite integer NOT NULL,
    facturation integer NOT NULL,
    CONSTRAINT pk_reglages_absences PRIMARY KEY (cle)
);

CREATE TABLE absence_rendez_vous (
    id bigint NOT NULL,
    rendez_vous_id bigint NOT NULL,
    etat integer NOT NULL,
    prevenu_le timestamp with time zone,
    dans_les_temps boolean NOT NULL,
    motif integer,
    facturee integer,
    remplace_par_id bigint,
    CONSTRAINT pk_absence_rendez_vous PRIMARY KEY (id),
    CONSTRAINT fk_absence_rendez_vous_rendez_vous_id FOREIGN KEY (rendez_vous_id) REFERENCES rendez_vous (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ix_absence_rendez_vous_rendez_vous_id ON absence_rendez_vous (rendez_vous_id);

CREATE TABLE appel_remplacement (
    id bigint NOT NULL,
    vacation_id bigint NOT NULL,
    debut time without time zone NOT NULL,
    travailleur_id bigint NOT NULL,
    contrat_id bigint NOT NULL,
    visite integer NOT NULL,
    issue integer NOT NULL,
    par text NOT NULL,
    compte_id bigint,
    le timestamp with time zone NOT NULL,
    fini_le timestamp with time zone,
    rendez_vous_id bigint,
    CONSTRAINT pk_appel_remplacement PRIMARY KEY (id),
    CONSTRAINT fk_appel_remplacement_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT,
    CONSTRAINT fk_appel_remplacement_vacation_id FOREIGN KEY (vacation_id) REFERENCES vacation (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ix_appel_remplacement_travailleur_id ON appel_remplacement (travailleur_id) WHERE issue = 1;
CREATE INDEX ix_appel_remplacement_vacation_id ON appel_remplacement (vacation_id);

-- To start from: each service edits it.
INSERT INTO reglages_absences (cle, preavis, unite, facturation) VALUES (1, 2, 2, 1);
