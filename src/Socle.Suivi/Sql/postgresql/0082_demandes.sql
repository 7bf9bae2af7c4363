-- Visits asked for by a worker, an employer or a doctor. Never granted to the portals: an employer must not learn that a worker asked.
CREATE TABLE demande_visite (
    id bigint NOT NULL,
    travailleur_id bigint NOT NULL,
    etablissement_id bigint,
    par integer NOT NULL,
    le date NOT NULL,
    objet integer NOT NULL,
    CONSTRAINT pk_demande_visite PRIMARY KEY (id),
    CONSTRAINT fk_demande_visite_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_demande_visite_travailleur_id ON demande_visite (travailleur_id);
