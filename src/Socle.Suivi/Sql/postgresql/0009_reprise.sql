CREATE TABLE reprise_logiciel (
    id bigint NOT NULL,
    source text NOT NULL,
    etat integer NOT NULL,
    fichiers text NOT NULL,
    inventaire text,
    correspondance text,
    bilan text,
    refus text,
    deposee_le timestamp with time zone NOT NULL,
    deposee_par text NOT NULL,
    deposee_par_id bigint,
    essayee_le timestamp with time zone,
    reprise_le timestamp with time zone,
    reprise_par text,
    machine text,
    CONSTRAINT pk_reprise_logiciel PRIMARY KEY (id)
);
CREATE INDEX ix_reprise_logiciel_deposee_le ON reprise_logiciel (deposee_le);

CREATE TABLE correspondance_gardee (
    id bigint NOT NULL,
    source text NOT NULL,
    source_cle text COLLATE "C" NOT NULL,
    contenu text NOT NULL,
    enregistree_le timestamp with time zone NOT NULL,
    CONSTRAINT pk_correspondance_gardee PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ix_correspondance_gardee_source_cle ON correspondance_gardee (source_cle);

CREATE TABLE ligne_reprise (
    id bigint NOT NULL,
    reprise_id bigint NOT NULL,
    genre integer NOT NULL,
    rang integer NOT NULL,
    fichier text NOT NULL,
    ligne integer NOT NULL,
    colonne text,
    motif text COLLATE "C" NOT NULL,
    phrase text NOT NULL,
    nom_tri text COLLATE "C",
    entreprise text,
    travailleur_id bigint,
    contrat_id bigint,
    ancienne_date date,
    ancienne_visite text,
    ancienne_categorie integer,
    date_socle date,
    visite_socle integer,
    categorie_socle integer,
    CONSTRAINT pk_ligne_reprise PRIMARY KEY (id),
    CONSTRAINT fk_ligne_reprise_reprise_id FOREIGN KEY (reprise_id) REFERENCES reprise_logiciel (id) ON DELETE CASCADE
);
CREATE INDEX ix_ligne_reprise_reprise_id_genre_motif_rang ON ligne_reprise (reprise_id, genre, motif, rang);
CREATE INDEX ix_ligne_reprise_reprise_id_genre_rang ON ligne_reprise (reprise_id, genre, rang);

CREATE TABLE visite_manquee (
    id bigint NOT NULL,
    travailleur_id bigint NOT NULL,
    etablissement_id bigint,
    type integer NOT NULL,
    date date NOT NULL,
    excusee boolean NOT NULL,
    professionnel text,
    source text NOT NULL,
    CONSTRAINT pk_visite_manquee PRIMARY KEY (id),
    CONSTRAINT fk_visite_manquee_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_visite_manquee_travailleur_id ON visite_manquee (travailleur_id);

-- An appointment for a pre-return visit, or one asked for, is no visit the law asks: it has a type only.
ALTER TABLE visite_prevue ALTER COLUMN visite DROP NOT NULL;
ALTER TABLE visite_prevue ADD COLUMN type integer;
