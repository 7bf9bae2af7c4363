CREATE TABLE import_declaration (
    id bigint NOT NULL,
    emetteur text NOT NULL,
    nom_fichier text NOT NULL,
    genre integer NOT NULL,
    taille bigint NOT NULL,
    empreinte text NOT NULL,
    description text,
    etat integer NOT NULL,
    refus text,
    complet boolean NOT NULL,
    ouvrir_etablissements boolean NOT NULL,
    partiel boolean NOT NULL,
    date_effet date NOT NULL,
    entreprise_id bigint,
    etablissement_id bigint,
    colonnes text,
    depose_le timestamp with time zone NOT NULL,
    depose_par text NOT NULL,
    depose_par_id bigint,
    analyse_le timestamp with time zone,
    accepte_le timestamp with time zone,
    accepte_par text,
    accepte_par_id bigint,
    annule_le timestamp with time zone,
    annule_par text,
    lignes integer NOT NULL,
    a_creer integer NOT NULL,
    a_modifier integer NOT NULL,
    a_cloturer integer NOT NULL,
    inchangees integer NOT NULL,
    refusees integer NOT NULL,
    doublons integer NOT NULL,
    clotures_proposees integer NOT NULL,
    appliquees integer NOT NULL,
    etape text,
    fait integer NOT NULL,
    total integer NOT NULL,
    execution text,
    battement timestamp with time zone,
    arret_demande boolean NOT NULL,
    CONSTRAINT pk_import_declaration PRIMARY KEY (id)
);
CREATE INDEX ix_import_declaration_depose_le ON import_declaration (depose_le);
CREATE INDEX ix_import_declaration_empreinte ON import_declaration (empreinte);

CREATE TABLE modele_import (
    id bigint NOT NULL,
    emetteur text NOT NULL,
    emetteur_cle text COLLATE "C" NOT NULL,
    colonnes text NOT NULL,
    enregistre_le timestamp with time zone NOT NULL,
    enregistre_par text NOT NULL,
    CONSTRAINT pk_modele_import PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ix_modele_import_emetteur_cle ON modele_import (emetteur_cle);

CREATE TABLE entreprise_importee (
    import_id bigint NOT NULL,
    entreprise_id bigint NOT NULL,
    etat integer NOT NULL,
    rang integer NOT NULL,
    lignes integer NOT NULL,
    motif text,
    CONSTRAINT pk_entreprise_importee PRIMARY KEY (import_id, entreprise_id),
    CONSTRAINT fk_entreprise_importee_import_id FOREIGN KEY (import_id) REFERENCES import_declaration (id) ON DELETE CASCADE
);

CREATE TABLE ligne_import (
    id bigint NOT NULL,
    import_id bigint NOT NULL,
    numero integer NOT NULL,
    rang integer NOT NULL,
    entreprise_id bigint,
    etablissement_id bigint,
    travailleur_id bigint,
    contrat_id bigint,
    issue integer NOT NULL,
    nom text NOT NULL,
    recherche text COLLATE "C" NOT NULL,
    motif text,
    donnees text,
    changements text,
    ecrits text,
    empreinte bigint NOT NULL,
    candidats text,
    reponse integer,
    choisi_id bigint,
    CONSTRAINT pk_ligne_import PRIMARY KEY (id),
    CONSTRAINT fk_ligne_import_import_id FOREIGN KEY (import_id) REFERENCES import_declaration (id) ON DELETE CASCADE
);
CREATE INDEX ix_ligne_import_contrat_id ON ligne_import (contrat_id);
CREATE INDEX ix_ligne_import_import_id_issue_rang ON ligne_import (import_id, issue, rang);
CREATE INDEX ix_ligne_import_import_id_rang ON ligne_import (import_id, rang);
CREATE INDEX ix_ligne_import_travailleur_id ON ligne_import (travailleur_id);
