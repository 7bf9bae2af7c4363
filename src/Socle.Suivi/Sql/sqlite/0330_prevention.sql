-- What the service writes for workers to read, and how far each of them went. Progress is the worker's: the service has counts.

CREATE TABLE ressource_prevention (
    id INTEGER NOT NULL CONSTRAINT pk_ressource_prevention PRIMARY KEY,
    code TEXT NULL,
    genre INTEGER NOT NULL,
    titre TEXT NOT NULL,
    resume TEXT NOT NULL,
    contenu TEXT NOT NULL,
    lien TEXT NULL,
    etapes INTEGER NOT NULL,
    pour_tous INTEGER NOT NULL,
    cibles TEXT NOT NULL,
    metiers TEXT NOT NULL,
    etat INTEGER NOT NULL,
    version INTEGER NOT NULL,
    modifiee_le TEXT NOT NULL,
    modifiee_par TEXT NOT NULL
);
CREATE UNIQUE INDEX ix_ressource_prevention_code ON ressource_prevention (code) WHERE code IS NOT NULL;
CREATE INDEX ix_ressource_prevention_etat ON ressource_prevention (etat);

CREATE TABLE progression_prevention (
    id INTEGER NOT NULL CONSTRAINT pk_progression_prevention PRIMARY KEY,
    compte_id INTEGER NOT NULL,
    ressource_id INTEGER NOT NULL,
    etape INTEGER NOT NULL,
    modifiee_le TEXT NOT NULL,
    finie_le TEXT NULL,
    titre_fini TEXT NULL,
    CONSTRAINT fk_progression_prevention_compte_id FOREIGN KEY (compte_id) REFERENCES compte (id) ON DELETE CASCADE,
    CONSTRAINT fk_progression_prevention_ressource_id FOREIGN KEY (ressource_id) REFERENCES ressource_prevention (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_progression_prevention_compte_id_ressource_id ON progression_prevention (compte_id, ressource_id);
CREATE INDEX ix_progression_prevention_ressource_id ON progression_prevention (ressource_id);

-- How many, and nobody.
CREATE VIEW progression_comptee AS
SELECT ressource_id, CAST(count(*) AS INTEGER) AS commencees, CAST(count(finie_le) AS INTEGER) AS finies FROM progression_prevention GROUP BY ressource_id;
