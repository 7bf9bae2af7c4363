-- Absences: what the service decided, who did not come, and who was called in their place.

CREATE TABLE reglages_absences (
    cle INTEGER NOT NULL CONSTRAINT pk_reglages_absences PRIMARY KEY,
    preavis INTEGER NOT NULL,
    unite INTEGER NOT NULL,
    facturation INTEGER NOT NULL
);

CREATE TABLE absence_rendez_vous (
    id INTEGER NOT NULL CONSTRAINT pk_absence_rendez_vous PRIMARY KEY,
    rendez_vous_id INTEGER NOT NULL,
    etat INTEGER NOT NULL,
    prevenu_le TEXT NULL,
    dans_les_temps INTEGER NOT NULL,
    motif INTEGER NULL,
    facturee INTEGER NULL,
    remplace_par_id INTEGER NULL,
    CONSTRAINT fk_absence_rendez_vous_rendez_vous_id FOREIGN KEY (rendez_vous_id) REFERENCES rendez_vous (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ix_absence_rendez_vous_rendez_vous_id ON absence_rendez_vous (rendez_vous_id);

CREATE TABLE appel_remplacement (
    id INTEGER NOT NULL CONSTRAINT pk_appel_remplacement PRIMARY KEY,
    vacation_id INTEGER NOT NULL,
    debut TEXT NOT NULL,
    travailleur_id INTEGER NOT NULL,
    contrat_id INTEGER NOT NULL,
    visite INTEGER NOT NULL,
    issue INTEGER NOT NULL,
    par TEXT NOT NULL,
    compte_id INTEGER NULL,
    le TEXT NOT NULL,
    fini_le TEXT NULL,
    rendez_vous_id INTEGER NULL,
    CONSTRAINT fk_appel_remplacement_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT,
    CONSTRAINT fk_appel_remplacement_vacation_id FOREIGN KEY (vacation_id) REFERENCES vacation (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ix_appel_remplacement_travailleur_id ON appel_remplacement (travailleur_id) WHERE issue = 1;
CREATE INDEX ix_appel_remplacement_vacation_id ON appel_remplacement (vacation_id);

-- To start from: each service edits it.
INSERT INTO reglages_absences (cle, preavis, unite, facturation) VALUES (1, 2, 2, 1);
