-- Papers: their bytes sealed part by part, with the key of their file or, until someone sorts them, a key of the service.

CREATE TABLE morceau_fichier (
    id bigint NOT NULL,
    dossier_id bigint,
    nom text NOT NULL,
    rang integer NOT NULL,
    contenu bytea NOT NULL,
    sceau text NOT NULL,
    CONSTRAINT pk_morceau_fichier PRIMARY KEY (id),
    CONSTRAINT fk_morceau_fichier_dossier_id FOREIGN KEY (dossier_id) REFERENCES dmst (id) ON DELETE RESTRICT
);
CREATE INDEX ix_morceau_fichier_dossier_id ON morceau_fichier (dossier_id);
CREATE UNIQUE INDEX ix_morceau_fichier_nom_rang ON morceau_fichier (nom, rang);

CREATE TABLE papier_a_classer (
    id bigint NOT NULL,
    depose_le timestamp with time zone NOT NULL,
    compte_id bigint NOT NULL,
    depose_par text NOT NULL,
    equipe_id bigint,
    etat integer NOT NULL,
    clos_le timestamp with time zone,
    clos_par text,
    contenu bytea NOT NULL,
    motif bytea,
    sceau text NOT NULL,
    CONSTRAINT pk_papier_a_classer PRIMARY KEY (id)
);
CREATE INDEX ix_papier_a_classer_etat_depose_le ON papier_a_classer (etat, depose_le);
GRANT SELECT, INSERT, UPDATE ON papier_a_classer TO socle_soin;
-- Bytes leave the tray when a paper is sorted, and a file when it is destroyed.
GRANT SELECT, INSERT, DELETE ON morceau_fichier TO socle_soin;
