-- Visits asked for by a worker, an employer or a doctor.
CREATE TABLE demande_visite (
    id INTEGER NOT NULL CONSTRAINT pk_demande_visite PRIMARY KEY,
    travailleur_id INTEGER NOT NULL,
    etablissement_id INTEGER NULL,
    par INTEGER NOT NULL,
    le TEXT NOT NULL,
    objet INTEGER NOT NULL,
    CONSTRAINT fk_demande_visite_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_demande_visite_travailleur_id ON demande_visite (travailleur_id);
