-- Absences to bill, kept until the accounts have them.

CREATE TABLE absence_a_facturer (
    id bigint NOT NULL,
    rendez_vous_id bigint NOT NULL,
    etablissement_id bigint NOT NULL,
    jour date NOT NULL,
    raison integer NOT NULL,
    etat integer NOT NULL,
    transmise_le timestamp with time zone,
    CONSTRAINT pk_absence_a_facturer PRIMARY KEY (id),
    CONSTRAINT fk_absence_a_facturer_etablissement_id FOREIGN KEY (etablissement_id) REFERENCES etablissement (id) ON DELETE RESTRICT,
    CONSTRAINT fk_absence_a_facturer_rendez_vous_id FOREIGN KEY (rendez_vous_id) REFERENCES rendez_vous (id) ON DELETE CASCADE
);
CREATE INDEX ix_absence_a_facturer_etat ON absence_a_facturer (etat);
CREATE INDEX ix_absence_a_facturer_etablissement_id ON absence_a_facturer (etablissement_id);
CREATE UNIQUE INDEX ix_absence_a_facturer_rendez_vous_id ON absence_a_facturer (rendez_vous_id);

-- Those told before anyone listened.
INSERT INTO absence_a_facturer (id, rendez_vous_id, etablissement_id, jour, raison, etat, transmise_le)
SELECT a.id, a.rendez_vous_id, r.etablissement_id, r.jour, a.facturee, 1, NULL
FROM absence_rendez_vous a JOIN rendez_vous r ON r.id = a.rendez_vous_id
WHERE a.facturee IS NOT NULL AND r.etablissement_id IS NOT NULL;
