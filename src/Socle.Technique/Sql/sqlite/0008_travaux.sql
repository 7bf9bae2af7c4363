CREATE TABLE etat_travail (
    code TEXT NOT NULL CONSTRAINT pk_etat_travail PRIMARY KEY,
    connu_le TEXT NOT NULL,
    debut_le TEXT NULL,
    fin_le TEXT NULL,
    issue INTEGER NULL,
    bilan TEXT NULL,
    succes_le TEXT NULL,
    echecs_de_suite INTEGER NOT NULL
);
