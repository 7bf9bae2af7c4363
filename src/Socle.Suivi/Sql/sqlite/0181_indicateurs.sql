-- Anonymous figures: how many visits of a month said a thing. Nothing tells whose, nor when in the month. Not granted to the portals.

CREATE TABLE compteur_indicateur (
    mois INTEGER NOT NULL,
    axe INTEGER NOT NULL,
    valeur TEXT NOT NULL,
    genre INTEGER NOT NULL,
    code TEXT NOT NULL,
    nombre INTEGER NOT NULL,
    CONSTRAINT pk_compteur_indicateur PRIMARY KEY (mois, axe, valeur, genre, code)
);

-- What was counted already: the same sending twice counts once.
CREATE TABLE envoi_compte (
    envoi TEXT NOT NULL,
    mois INTEGER NOT NULL,
    CONSTRAINT pk_envoi_compte PRIMARY KEY (envoi)
);

CREATE TABLE reglage_indicateurs (
    cle INTEGER NOT NULL,
    seuil INTEGER NOT NULL,
    CONSTRAINT pk_reglage_indicateurs PRIMARY KEY (cle)
);
INSERT INTO reglage_indicateurs (cle, seuil) VALUES (1, 11);
