-- What workers sent to their files, once received: each comes in once.

CREATE TABLE depot_recu (
    id INTEGER NOT NULL CONSTRAINT pk_depot_recu PRIMARY KEY,
    dossier_id INTEGER NOT NULL,
    genre INTEGER NOT NULL,
    recu_le TEXT NOT NULL,
    lisible INTEGER NOT NULL,
    sceau TEXT NOT NULL,
    CONSTRAINT fk_depot_recu_dossier_id FOREIGN KEY (dossier_id) REFERENCES dmst (id) ON DELETE RESTRICT
);
CREATE INDEX ix_depot_recu_dossier_id ON depot_recu (dossier_id);
