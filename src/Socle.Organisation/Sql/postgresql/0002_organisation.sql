CREATE TABLE secteur (
    id bigint NOT NULL,
    nom text NOT NULL,
    CONSTRAINT pk_secteur PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ix_secteur_nom ON secteur (nom);

CREATE TABLE centre (
    id bigint NOT NULL,
    nom text NOT NULL,
    secteur_id bigint NOT NULL,
    adresse text,
    code_postal text,
    commune text,
    telephone text,
    actif boolean NOT NULL,
    CONSTRAINT pk_centre PRIMARY KEY (id),
    CONSTRAINT fk_centre_secteur_id FOREIGN KEY (secteur_id) REFERENCES secteur (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_centre_nom ON centre (nom);
CREATE INDEX ix_centre_secteur_id ON centre (secteur_id);

CREATE TABLE equipe (
    id bigint NOT NULL,
    nom text NOT NULL,
    secteur_id bigint NOT NULL,
    centre_id bigint,
    active boolean NOT NULL,
    CONSTRAINT pk_equipe PRIMARY KEY (id),
    CONSTRAINT fk_equipe_centre_id FOREIGN KEY (centre_id) REFERENCES centre (id) ON DELETE RESTRICT,
    CONSTRAINT fk_equipe_secteur_id FOREIGN KEY (secteur_id) REFERENCES secteur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_equipe_centre_id ON equipe (centre_id);
CREATE UNIQUE INDEX ix_equipe_nom ON equipe (nom);
CREATE INDEX ix_equipe_secteur_id ON equipe (secteur_id);

CREATE TABLE professionnel (
    id bigint NOT NULL,
    nom text NOT NULL,
    prenom text NOT NULL,
    metier integer NOT NULL,
    rpps text,
    courriel text,
    telephone text,
    equipe_id bigint,
    quotite integer NOT NULL,
    du date NOT NULL,
    au date,
    compte_id bigint,
    CONSTRAINT pk_professionnel PRIMARY KEY (id),
    CONSTRAINT fk_professionnel_equipe_id FOREIGN KEY (equipe_id) REFERENCES equipe (id) ON DELETE RESTRICT
);
CREATE INDEX ix_professionnel_equipe_id ON professionnel (equipe_id);
CREATE UNIQUE INDEX ix_professionnel_rpps ON professionnel (rpps);

GRANT SELECT ON secteur, centre, equipe TO socle_portail;
