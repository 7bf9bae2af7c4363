-- Follow-up protocols: what to ask, measure and advise, to whom, how often. They name no person: nothing is sealed, each line carries its code.

CREATE TABLE protocole_de_suivi (
    id bigint NOT NULL,
    famille_id bigint NOT NULL,
    version integer NOT NULL,
    titre text NOT NULL,
    contenu text NOT NULL,
    edition integer NOT NULL,
    ecrit_par text NOT NULL,
    ecrit_le timestamp with time zone NOT NULL,
    publie_le timestamp with time zone,
    publie_par_id bigint,
    publie_par text,
    du date,
    retire_du date,
    retire_par text,
    motif_retrait text,
    sceau text NOT NULL,
    CONSTRAINT pk_protocole_de_suivi PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ix_protocole_de_suivi_famille_id_version ON protocole_de_suivi (famille_id, version);

-- How many visits of a month said a thing, one axis at a time; never a line for one visit. Leaves once the month is over.
CREATE TABLE comptage_du_mois (
    mois integer NOT NULL,
    axe integer NOT NULL,
    valeur text NOT NULL,
    genre integer NOT NULL,
    code text NOT NULL,
    nombre integer NOT NULL,
    CONSTRAINT pk_comptage_du_mois PRIMARY KEY (mois, axe, valeur, genre, code)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON protocole_de_suivi, comptage_du_mois TO socle_soin;
