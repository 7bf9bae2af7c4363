CREATE TABLE doublon (
    id bigint NOT NULL,
    a_id bigint NOT NULL,
    b_id bigint NOT NULL,
    note integer NOT NULL,
    motif integer NOT NULL,
    raisons text NOT NULL,
    etat integer NOT NULL,
    trouve_le timestamp with time zone NOT NULL,
    ecarte_le timestamp with time zone,
    CONSTRAINT pk_doublon PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ix_doublon_a_id_b_id ON doublon (a_id, b_id);
CREATE INDEX ix_doublon_b_id ON doublon (b_id);
CREATE INDEX ix_doublon_etat_note ON doublon (etat, note);
