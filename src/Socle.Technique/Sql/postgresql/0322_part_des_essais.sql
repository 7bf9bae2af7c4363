-- What an attempt to sign in writes whether the account exists or not.
CREATE TABLE part_des_essais (
    part integer NOT NULL,
    essais bigint NOT NULL,
    CONSTRAINT pk_part_des_essais PRIMARY KEY (part)
);
INSERT INTO part_des_essais (part, essais) SELECT part, 0 FROM generate_series(0, 63) AS part;
REVOKE ALL ON part_des_essais FROM socle_soin;
