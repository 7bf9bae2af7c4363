CREATE TABLE reprise_logiciel (
    id INTEGER NOT NULL CONSTRAINT pk_reprise_logiciel PRIMARY KEY,
    source TEXT NOT NULL,
    etat INTEGER NOT NULL,
    fichiers TEXT NOT NULL,
    inventaire TEXT NULL,
    correspondance TEXT NULL,
    bilan TEXT NULL,
    refus TEXT NULL,
    deposee_le TEXT NOT NULL,
    deposee_par TEXT NOT NULL,
    deposee_par_id INTEGER NULL,
    essayee_le TEXT NULL,
    reprise_le TEXT NULL,
    reprise_par TEXT NULL,
    machine TEXT NULL
);
CREATE INDEX ix_reprise_logiciel_deposee_le ON reprise_logiciel (deposee_le);

CREATE TABLE correspondance_gardee (
    id INTEGER NOT NULL CONSTRAINT pk_correspondance_gardee PRIMARY KEY,
    source TEXT NOT NULL,
    source_cle TEXT NOT NULL,
    contenu TEXT NOT NULL,
    enregistree_le TEXT NOT NULL
);
CREATE UNIQUE INDEX ix_correspondance_gardee_source_cle ON correspondance_gardee (source_cle);

CREATE TABLE ligne_reprise (
    id INTEGER NOT NULL CONSTRAINT pk_ligne_reprise PRIMARY KEY,
    reprise_id INTEGER NOT NULL,
    genre INTEGER NOT NULL,
    rang INTEGER NOT NULL,
    fichier TEXT NOT NULL,
    ligne INTEGER NOT NULL,
    colonne TEXT NULL,
    motif TEXT NOT NULL,
    phrase TEXT NOT NULL,
    nom_tri TEXT NULL,
    entreprise TEXT NULL,
    travailleur_id INTEGER NULL,
    contrat_id INTEGER NULL,
    ancienne_date TEXT NULL,
    ancienne_visite TEXT NULL,
    ancienne_categorie INTEGER NULL,
    date_socle TEXT NULL,
    visite_socle INTEGER NULL,
    categorie_socle INTEGER NULL,
    CONSTRAINT fk_ligne_reprise_reprise_id FOREIGN KEY (reprise_id) REFERENCES reprise_logiciel (id) ON DELETE CASCADE
);
CREATE INDEX ix_ligne_reprise_reprise_id_genre_motif_rang ON ligne_reprise (reprise_id, genre, motif, rang);
CREATE INDEX ix_ligne_reprise_reprise_id_genre_rang ON ligne_reprise (reprise_id, genre, rang);

CREATE TABLE visite_manquee (
    id INTEGER NOT NULL CONSTRAINT pk_visite_manquee PRIMARY KEY,
    travailleur_id INTEGER NOT NULL,
    etablissement_id INTEGER NULL,
    type INTEGER NOT NULL,
    date TEXT NOT NULL,
    excusee INTEGER NOT NULL,
    professionnel TEXT NULL,
    source TEXT NOT NULL,
    CONSTRAINT fk_visite_manquee_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_visite_manquee_travailleur_id ON visite_manquee (travailleur_id);

-- An appointment for a pre-return visit, or one asked for, is no visit the law asks: it has a type only.
CREATE TABLE visite_prevue_nouvelle (
    id INTEGER NOT NULL CONSTRAINT pk_visite_prevue PRIMARY KEY,
    travailleur_id INTEGER NOT NULL,
    etablissement_id INTEGER NULL,
    visite INTEGER NULL,
    type INTEGER NULL,
    le TEXT NOT NULL,
    a TEXT NULL,
    professionnel TEXT NULL,
    source TEXT NOT NULL,
    CONSTRAINT fk_visite_prevue_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
INSERT INTO visite_prevue_nouvelle (id, travailleur_id, etablissement_id, visite, le, a, professionnel, source)
    SELECT id, travailleur_id, etablissement_id, visite, le, a, professionnel, source FROM visite_prevue;
DROP TABLE visite_prevue;
ALTER TABLE visite_prevue_nouvelle RENAME TO visite_prevue;
CREATE INDEX ix_visite_prevue_travailleur_id ON visite_prevue (travailleur_id);
