CREATE TABLE secteur (
    id INTEGER NOT NULL CONSTRAINT pk_secteur PRIMARY KEY,
    nom TEXT NOT NULL
);
CREATE UNIQUE INDEX ix_secteur_nom ON secteur (nom);

CREATE TABLE centre (
    id INTEGER NOT NULL CONSTRAINT pk_centre PRIMARY KEY,
    nom TEXT NOT NULL,
    secteur_id INTEGER NOT NULL,
    adresse TEXT NULL,
    code_postal TEXT NULL,
    commune TEXT NULL,
    telephone TEXT NULL,
    actif INTEGER NOT NULL,
    CONSTRAINT fk_centre_secteur_id FOREIGN KEY (secteur_id) REFERENCES secteur (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_centre_nom ON centre (nom);
CREATE INDEX ix_centre_secteur_id ON centre (secteur_id);

CREATE TABLE equipe (
    id INTEGER NOT NULL CONSTRAINT pk_equipe PRIMARY KEY,
    nom TEXT NOT NULL,
    secteur_id INTEGER NOT NULL,
    centre_id INTEGER NULL,
    active INTEGER NOT NULL,
    CONSTRAINT fk_equipe_centre_id FOREIGN KEY (centre_id) REFERENCES centre (id) ON DELETE RESTRICT,
    CONSTRAINT fk_equipe_secteur_id FOREIGN KEY (secteur_id) REFERENCES secteur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_equipe_centre_id ON equipe (centre_id);
CREATE UNIQUE INDEX ix_equipe_nom ON equipe (nom);
CREATE INDEX ix_equipe_secteur_id ON equipe (secteur_id);

CREATE TABLE professionnel (
    id INTEGER NOT NULL CONSTRAINT pk_professionnel PRIMARY KEY,
    nom TEXT NOT NULL,
    prenom TEXT NOT NULL,
    metier INTEGER NOT NULL,
    rpps TEXT NULL,
    courriel TEXT NULL,
    telephone TEXT NULL,
    equipe_id INTEGER NULL,
    quotite INTEGER NOT NULL,
    du TEXT NOT NULL,
    au TEXT NULL,
    compte_id INTEGER NULL,
    CONSTRAINT fk_professionnel_equipe_id FOREIGN KEY (equipe_id) REFERENCES equipe (id) ON DELETE RESTRICT
);
CREATE INDEX ix_professionnel_equipe_id ON professionnel (equipe_id);
CREATE UNIQUE INDEX ix_professionnel_rpps ON professionnel (rpps);
