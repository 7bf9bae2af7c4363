-- Other services: those that make visits for ours, or ask us to make some.

CREATE TABLE service_partenaire (
    id bigint NOT NULL,
    nom text NOT NULL,
    siren text,
    adresse text,
    code_postal text,
    commune text,
    courriel text,
    telephone text,
    contact text,
    convention_du date,
    convention_au date,
    actif boolean NOT NULL,
    CONSTRAINT pk_service_partenaire PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ix_service_partenaire_nom ON service_partenaire (nom);
