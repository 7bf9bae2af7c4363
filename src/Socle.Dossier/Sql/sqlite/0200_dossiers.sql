-- The medical files: a base apart. What they say is sealed; each line carries its code, the trail its chain.

CREATE TABLE dmst (
    id INTEGER NOT NULL CONSTRAINT pk_dmst PRIMARY KEY,
    travailleur_id INTEGER NOT NULL,
    ouvert_le TEXT NOT NULL,
    etat INTEGER NOT NULL,
    purge_le TEXT NULL,
    sceau TEXT NOT NULL
);
CREATE UNIQUE INDEX ix_dmst_travailleur_id ON dmst (travailleur_id);

CREATE TABLE enveloppe_cle (
    id INTEGER NOT NULL CONSTRAINT pk_enveloppe_cle PRIMARY KEY,
    dossier_id INTEGER NOT NULL,
    maitre TEXT NOT NULL,
    enveloppe BLOB NOT NULL,
    sceau TEXT NOT NULL,
    CONSTRAINT fk_enveloppe_cle_dossier_id FOREIGN KEY (dossier_id) REFERENCES dmst (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_enveloppe_cle_dossier_id ON enveloppe_cle (dossier_id);

CREATE TABLE visite_medicale (
    id INTEGER NOT NULL CONSTRAINT pk_visite_medicale PRIMARY KEY,
    dossier_id INTEGER NOT NULL,
    rendez_vous_id INTEGER NULL,
    etablissement_id INTEGER NULL,
    type INTEGER NOT NULL,
    visite INTEGER NULL,
    jour TEXT NOT NULL,
    a_distance INTEGER NOT NULL,
    compte_id INTEGER NOT NULL,
    professionnel_id INTEGER NOT NULL,
    metier INTEGER NOT NULL,
    ouverte_le TEXT NOT NULL,
    close_le TEXT NULL,
    etat INTEGER NOT NULL,
    sceau TEXT NOT NULL,
    CONSTRAINT fk_visite_medicale_dossier_id FOREIGN KEY (dossier_id) REFERENCES dmst (id) ON DELETE RESTRICT
);
CREATE INDEX ix_visite_medicale_compte_id_etat ON visite_medicale (compte_id, etat);
CREATE INDEX ix_visite_medicale_dossier_id_jour ON visite_medicale (dossier_id, jour);
CREATE INDEX ix_visite_medicale_rendez_vous_id ON visite_medicale (rendez_vous_id);

CREATE TABLE ecrit (
    id INTEGER NOT NULL CONSTRAINT pk_ecrit PRIMARY KEY,
    dossier_id INTEGER NOT NULL,
    element_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    bloc INTEGER NOT NULL,
    genre INTEGER NOT NULL,
    jour TEXT NOT NULL,
    visite_id INTEGER NULL,
    origine INTEGER NOT NULL,
    compte_id INTEGER NULL,
    auteur_nom TEXT NOT NULL,
    auteur_role INTEGER NULL,
    ecrit_le TEXT NOT NULL,
    en_vigueur INTEGER NOT NULL,
    retire INTEGER NOT NULL,
    contenu BLOB NOT NULL,
    motif BLOB NULL,
    sceau TEXT NOT NULL,
    CONSTRAINT fk_ecrit_dossier_id FOREIGN KEY (dossier_id) REFERENCES dmst (id) ON DELETE RESTRICT
);
CREATE INDEX ix_ecrit_dossier_id_en_vigueur ON ecrit (dossier_id, en_vigueur);
CREATE UNIQUE INDEX ix_ecrit_element_id_version ON ecrit (element_id, version);
CREATE INDEX ix_ecrit_visite_id ON ecrit (visite_id);

CREATE TABLE brouillon (
    id INTEGER NOT NULL CONSTRAINT pk_brouillon PRIMARY KEY,
    visite_id INTEGER NOT NULL,
    dossier_id INTEGER NOT NULL,
    section INTEGER NOT NULL,
    version INTEGER NOT NULL,
    contenu BLOB NOT NULL,
    compte_id INTEGER NOT NULL,
    enregistre_le TEXT NOT NULL,
    sceau TEXT NOT NULL,
    CONSTRAINT fk_brouillon_dossier_id FOREIGN KEY (dossier_id) REFERENCES dmst (id) ON DELETE RESTRICT,
    CONSTRAINT fk_brouillon_visite_id FOREIGN KEY (visite_id) REFERENCES visite_medicale (id) ON DELETE RESTRICT
);
CREATE INDEX ix_brouillon_dossier_id ON brouillon (dossier_id);
CREATE UNIQUE INDEX ix_brouillon_visite_id_section ON brouillon (visite_id, section);

CREATE TABLE delegation_acces (
    id INTEGER NOT NULL CONSTRAINT pk_delegation_acces PRIMARY KEY,
    medecin_id INTEGER NOT NULL,
    beneficiaire_id INTEGER NOT NULL,
    ecriture INTEGER NOT NULL,
    du TEXT NOT NULL,
    au TEXT NULL,
    sceau TEXT NOT NULL
);
CREATE INDEX ix_delegation_acces_beneficiaire_id ON delegation_acces (beneficiaire_id);

CREATE TABLE opposition (
    id INTEGER NOT NULL CONSTRAINT pk_opposition PRIMARY KEY,
    dossier_id INTEGER NOT NULL,
    genre INTEGER NOT NULL,
    recue_le TEXT NOT NULL,
    recueillie_par_nom TEXT NOT NULL,
    levee_le TEXT NULL,
    sceau TEXT NOT NULL,
    CONSTRAINT fk_opposition_dossier_id FOREIGN KEY (dossier_id) REFERENCES dmst (id) ON DELETE RESTRICT
);
CREATE INDEX ix_opposition_dossier_id ON opposition (dossier_id);

CREATE TABLE bris_de_glace (
    id INTEGER NOT NULL CONSTRAINT pk_bris_de_glace PRIMARY KEY,
    dossier_id INTEGER NOT NULL,
    compte_id INTEGER NOT NULL,
    le TEXT NOT NULL,
    motif BLOB NOT NULL,
    vu_par_id INTEGER NULL,
    vu_le TEXT NULL,
    sceau TEXT NOT NULL,
    CONSTRAINT fk_bris_de_glace_dossier_id FOREIGN KEY (dossier_id) REFERENCES dmst (id) ON DELETE RESTRICT
);
CREATE INDEX ix_bris_de_glace_dossier_id_compte_id ON bris_de_glace (dossier_id, compte_id);
CREATE INDEX ix_bris_de_glace_le ON bris_de_glace (le) WHERE vu_le IS NULL;

CREATE TABLE trace_dossier (
    rang INTEGER NOT NULL CONSTRAINT pk_trace_dossier PRIMARY KEY,
    instant TEXT NOT NULL,
    compte_id INTEGER NULL,
    qui TEXT NOT NULL,
    role INTEGER NULL,
    dossier_id INTEGER NULL,
    action INTEGER NOT NULL,
    blocs INTEGER NOT NULL,
    "precision" TEXT NULL,
    lignes TEXT NULL,
    precedente TEXT NOT NULL,
    sceau TEXT NOT NULL
);
CREATE INDEX ix_trace_dossier_dossier_id_rang ON trace_dossier (dossier_id, rang);
CREATE INDEX ix_trace_dossier_instant ON trace_dossier (instant);

CREATE TABLE tete_trace (
    id INTEGER NOT NULL CONSTRAINT pk_tete_trace PRIMARY KEY,
    rang INTEGER NOT NULL,
    sceau TEXT NOT NULL
);

CREATE TABLE message_sortant (
    id INTEGER NOT NULL CONSTRAINT pk_message_sortant PRIMARY KEY,
    genre TEXT NOT NULL,
    contenu TEXT NOT NULL,
    cree_le TEXT NOT NULL,
    remis_le TEXT NULL,
    essais INTEGER NOT NULL,
    prochain_essai TEXT NULL,
    echec TEXT NULL
);
CREATE INDEX ix_message_sortant_prochain_essai ON message_sortant (prochain_essai) WHERE remis_le IS NULL;
INSERT INTO tete_trace (id, rang, sceau) VALUES (1, 0, 'genese');
