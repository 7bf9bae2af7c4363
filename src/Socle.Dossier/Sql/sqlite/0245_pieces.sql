-- Papers: their bytes sealed part by part, with the key of their file or, until someone sorts them, a key of the service.

CREATE TABLE morceau_fichier (
    id INTEGER NOT NULL CONSTRAINT pk_morceau_fichier PRIMARY KEY,
    dossier_id INTEGER NULL,
    nom TEXT NOT NULL,
    rang INTEGER NOT NULL,
    contenu BLOB NOT NULL,
    sceau TEXT NOT NULL,
    CONSTRAINT fk_morceau_fichier_dossier_id FOREIGN KEY (dossier_id) REFERENCES dmst (id) ON DELETE RESTRICT
);
CREATE INDEX ix_morceau_fichier_dossier_id ON morceau_fichier (dossier_id);
CREATE UNIQUE INDEX ix_morceau_fichier_nom_rang ON morceau_fichier (nom, rang);

CREATE TABLE papier_a_classer (
    id INTEGER NOT NULL CONSTRAINT pk_papier_a_classer PRIMARY KEY,
    depose_le TEXT NOT NULL,
    compte_id INTEGER NOT NULL,
    depose_par TEXT NOT NULL,
    equipe_id INTEGER NULL,
    etat INTEGER NOT NULL,
    clos_le TEXT NULL,
    clos_par TEXT NULL,
    contenu BLOB NOT NULL,
    motif BLOB NULL,
    sceau TEXT NOT NULL
);
CREATE INDEX ix_papier_a_classer_etat_depose_le ON papier_a_classer (etat, depose_le);
