-- What workers sent to their files, once received: each comes in once.

CREATE TABLE depot_recu (
    id bigint NOT NULL,
    dossier_id bigint NOT NULL,
    genre integer NOT NULL,
    recu_le timestamp with time zone NOT NULL,
    lisible boolean NOT NULL,
    sceau text NOT NULL,
    CONSTRAINT pk_depot_recu PRIMARY KEY (id),
    CONSTRAINT fk_depot_recu_dossier_id FOREIGN KEY (dossier_id) REFERENCES dmst (id) ON DELETE RESTRICT
);
CREATE INDEX ix_depot_recu_dossier_id ON depot_recu (dossier_id);
GRANT SELECT, INSERT ON depot_recu TO socle_soin;
