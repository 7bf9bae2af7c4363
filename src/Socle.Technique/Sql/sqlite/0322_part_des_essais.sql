-- What an attempt to sign in writes whether the account exists or not.
CREATE TABLE part_des_essais (
    part INTEGER NOT NULL CONSTRAINT pk_part_des_essais PRIMARY KEY,
    essais INTEGER NOT NULL
);
INSERT INTO part_des_essais (part, essais) WITH RECURSIVE parts(part) AS (SELECT 0 UNION ALL SELECT part + 1 FROM parts WHERE part < 63) SELECT part, 0 FROM parts;
