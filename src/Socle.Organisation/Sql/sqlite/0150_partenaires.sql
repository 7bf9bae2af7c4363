-- Other services: those that make visits for ours, or ask us to make some.

CREATE TABLE service_partenaire (
    id INTEGER NOT NULL CONSTRAINT pk_service_partenaire PRIMARY KEY,
    nom TEXT NOT NULL,
    siren TEXT NULL,
    adresse TEXT NULL,
    code_postal TEXT NULL,
    commune TEXT NULL,
    courriel TEXT NULL,
    telephone TEXT NULL,
    contact TEXT NULL,
    convention_du TEXT NULL,
    convention_au TEXT NULL,
    actif INTEGER NOT NULL
);
CREATE UNIQUE INDEX ix_service_partenaire_nom ON service_partenaire (nom);
