-- What the service writes for workers to read, and how far each of them went. Progress is the worker's: the service has counts.

CREATE TABLE ressource_prevention (
    id bigint NOT NULL,
    code text NULL,
    genre integer NOT NULL,
    titre text NOT NULL,
    resume text NOT NULL,
    contenu text NOT NULL,
    lien text NULL,
    etapes integer NOT NULL,
    pour_tous boolean NOT NULL,
    cibles text NOT NULL,
    metiers text NOT NULL,
    etat integer NOT NULL,
    version integer NOT NULL,
    modifiee_le timestamp with time zone NOT NULL,
    modifiee_par text NOT NULL,
    CONSTRAINT pk_ressource_prevention PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ix_ressource_prevention_code ON ressource_prevention (code) WHERE code IS NOT NULL;
CREATE INDEX ix_ressource_prevention_etat ON ressource_prevention (etat);

CREATE TABLE progression_prevention (
    id bigint NOT NULL,
    compte_id bigint NOT NULL,
    ressource_id bigint NOT NULL,
    etape integer NOT NULL,
    modifiee_le timestamp with time zone NOT NULL,
    finie_le timestamp with time zone NULL,
    titre_fini text NULL,
    CONSTRAINT pk_progression_prevention PRIMARY KEY (id),
    CONSTRAINT fk_progression_prevention_compte_id FOREIGN KEY (compte_id) REFERENCES compte (id) ON DELETE CASCADE,
    CONSTRAINT fk_progression_prevention_ressource_id FOREIGN KEY (ressource_id) REFERENCES ressource_prevention (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_progression_prevention_compte_id_ressource_id ON progression_prevention (compte_id, ressource_id);
CREATE INDEX ix_progression_prevention_ressource_id ON progression_prevention (ressource_id);

-- How many, and nobody.
CREATE VIEW progression_comptee AS
SELECT ressource_id, CAST(count(*) AS integer) AS commencees, CAST(count(finie_le) AS integer) AS finies FROM progression_prevention GROUP BY ressource_id;

GRANT SELECT (id, genre, titre, resume, contenu, lien, etapes, pour_tous, cibles, metiers, etat) ON ressource_prevention TO socle_salarie;
-- Theirs alone: whoever opens files, or runs the service, has the counts.
REVOKE ALL ON progression_prevention FROM socle_administration, socle_soin;
REVOKE ALL ON progression_comptee FROM socle_soin;
GRANT SELECT, INSERT, UPDATE ON progression_prevention TO socle_salarie;
