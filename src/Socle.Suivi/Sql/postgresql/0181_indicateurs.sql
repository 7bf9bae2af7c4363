-- Anonymous figures: how many visits of a month said a thing. Nothing tells whose, nor when in the month. Not granted to the portals.

CREATE TABLE compteur_indicateur (
    mois integer NOT NULL,
    axe integer NOT NULL,
    valeur text NOT NULL,
    genre integer NOT NULL,
    code text NOT NULL,
    nombre integer NOT NULL,
    CONSTRAINT pk_compteur_indicateur PRIMARY KEY (mois, axe, valeur, genre, code)
);

-- What was counted already: the same sending twice counts once.
CREATE TABLE envoi_compte (
    envoi text NOT NULL,
    mois integer NOT NULL,
    CONSTRAINT pk_envoi_compte PRIMARY KEY (envoi)
);

CREATE TABLE reglage_indicateurs (
    cle integer NOT NULL,
    seuil integer NOT NULL,
    CONSTRAINT pk_reglage_indicateurs PRIMARY KEY (cle)
);
INSERT INTO reglage_indicateurs (cle, seuil) VALUES (1, 11);
