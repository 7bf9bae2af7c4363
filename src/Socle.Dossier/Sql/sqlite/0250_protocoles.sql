-- Follow-up protocols: what to ask, measure and advise, to whom, how often. They name no person: nothing is sealed, each line carries its code.

CREATE TABLE protocole_de_suivi (
    id INTEGER NOT NULL CONSTRAINT pk_protocole_de_suivi PRIMARY KEY,
    famille_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    titre TEXT NOT NULL,
    contenu TEXT NOT NULL,
    edition INTEGER NOT NULL,
    ecrit_par TEXT NOT NULL,
    ecrit_le TEXT NOT NULL,
    publie_le TEXT NULL,
    publie_par_id INTEGER NULL,
    publie_par TEXT NULL,
    du TEXT NULL,
    retire_du TEXT NULL,
    retire_par TEXT NULL,
    motif_retrait TEXT NULL,
    sceau TEXT NOT NULL
);
CREATE UNIQUE INDEX ix_protocole_de_suivi_famille_id_version ON protocole_de_suivi (famille_id, version);

-- How many visits of a month said a thing, one axis at a time; never a line for one visit. Leaves once the month is over.
CREATE TABLE comptage_du_mois (
    mois INTEGER NOT NULL,
    axe INTEGER NOT NULL,
    valeur TEXT NOT NULL,
    genre INTEGER NOT NULL,
    code TEXT NOT NULL,
    nombre INTEGER NOT NULL,
    CONSTRAINT pk_comptage_du_mois PRIMARY KEY (mois, axe, valeur, genre, code)
);
