CREATE TABLE doublon (
    id INTEGER NOT NULL CONSTRAINT pk_doublon PRIMARY KEY,
    a_id INTEGER NOT NULL,
    b_id INTEGER NOT NULL,
    note INTEGER NOT NULL,
    motif INTEGER NOT NULL,
    raisons TEXT NOT NULL,
    etat INTEGER NOT NULL,
    trouve_le TEXT NOT NULL,
    ecarte_le TEXT NULL
);
CREATE UNIQUE INDEX ix_doublon_a_id_b_id ON doublon (a_id, b_id);
CREATE INDEX ix_doublon_b_id ON doublon (b_id);
CREATE INDEX ix_doublon_etat_note ON doublon (etat, note);
