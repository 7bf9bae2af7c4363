-- The medical files: a base apart. What they say is sealed; each line carries its code, the trail its chain.

CREATE TABLE dmst (
    id bigint NOT NULL,
    travailleur_id bigint NOT NULL,
    ouvert_le timestamp with time zone NOT NULL,
    etat integer NOT NULL,
    purge_le timestamp with time zone,
    sceau text NOT NULL,
    CONSTRAINT pk_dmst PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ix_dmst_travailleur_id ON dmst (travailleur_id);

CREATE TABLE enveloppe_cle (
    id bigint NOT NULL,
    dossier_id bigint NOT NULL,
    maitre text NOT NULL,
    enveloppe bytea NOT NULL,
    sceau text NOT NULL,
    CONSTRAINT pk_enveloppe_cle PRIMARY KEY (id),
    CONSTRAINT fk_enveloppe_cle_dossier_id FOREIGN KEY (dossier_id) REFERENCES dmst (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_enveloppe_cle_dossier_id ON enveloppe_cle (dossier_id);

CREATE TABLE visite_medicale (
    id bigint NOT NULL,
    dossier_id bigint NOT NULL,
    rendez_vous_id bigint,
    etablissement_id bigint,
    type integer NOT NULL,
    visite integer,
    jour date NOT NULL,
    a_distance boolean NOT NULL,
    compte_id bigint NOT NULL,
    professionnel_id bigint NOT NULL,
    metier integer NOT NULL,
    ouverte_le timestamp with time zone NOT NULL,
    close_le timestamp with time zone,
    etat integer NOT NULL,
    sceau text NOT NULL,
    CONSTRAINT pk_visite_medicale PRIMARY KEY (id),
    CONSTRAINT fk_visite_medicale_dossier_id FOREIGN KEY (dossier_id) REFERENCES dmst (id) ON DELETE RESTRICT
);
CREATE INDEX ix_visite_medicale_compte_id_etat ON visite_medicale (compte_id, etat);
CREATE INDEX ix_visite_medicale_dossier_id_jour ON visite_medicale (dossier_id, jour);
CREATE INDEX ix_visite_medicale_rendez_vous_id ON visite_medicale (rendez_vous_id);

CREATE TABLE ecrit (
    id bigint NOT NULL,
    dossier_id bigint NOT NULL,
    element_id bigint NOT NULL,
    version integer NOT NULL,
    bloc integer NOT NULL,
    genre integer NOT NULL,
    jour date NOT NULL,
    visite_id bigint,
    origine integer NOT NULL,
    compte_id bigint,
    auteur_nom text NOT NULL,
    auteur_role integer,
    ecrit_le timestamp with time zone NOT NULL,
    en_vigueur boolean NOT NULL,
    retire boolean NOT NULL,
    contenu bytea NOT NULL,
    motif bytea,
    sceau text NOT NULL,
    CONSTRAINT pk_ecrit PRIMARY KEY (id),
    CONSTRAINT fk_ecrit_dossier_id FOREIGN KEY (dossier_id) REFERENCES dmst (id) ON DELETE RESTRICT
);
CREATE INDEX ix_ecrit_dossier_id_en_vigueur ON ecrit (dossier_id, en_vigueur);
CREATE UNIQUE INDEX ix_ecrit_element_id_version ON ecrit (element_id, version);
CREATE INDEX ix_ecrit_visite_id ON ecrit (visite_id);

CREATE TABLE brouillon (
    id bigint NOT NULL,
    visite_id bigint NOT NULL,
    dossier_id bigint NOT NULL,
    section integer NOT NULL,
    version integer NOT NULL,
    contenu bytea NOT NULL,
    compte_id bigint NOT NULL,
    enregistre_le timestamp with time zone NOT NULL,
    sceau text NOT NULL,
    CONSTRAINT pk_brouillon PRIMARY KEY (id),
    CONSTRAINT fk_brouillon_dossier_id FOREIGN KEY (dossier_id) REFERENCES dmst (id) ON DELETE RESTRICT,
    CONSTRAINT fk_brouillon_visite_id FOREIGN KEY (visite_id) REFERENCES visite_medicale (id) ON DELETE RESTRICT
);
CREATE INDEX ix_brouillon_dossier_id ON brouillon (dossier_id);
CREATE UNIQUE INDEX ix_brouillon_visite_id_section ON brouillon (visite_id, section);

CREATE TABLE delegation_acces (
    id bigint NOT NULL,
    medecin_id bigint NOT NULL,
    beneficiaire_id bigint NOT NULL,
    ecriture boolean NOT NULL,
    du date NOT NULL,
    au date,
    sceau text NOT NULL,
    CONSTRAINT pk_delegation_acces PRIMARY KEY (id)
);
CREATE INDEX ix_delegation_acces_beneficiaire_id ON delegation_acces (beneficiaire_id);

CREATE TABLE opposition (
    id bigint NOT NULL,
    dossier_id bigint NOT NULL,
    genre integer NOT NULL,
    recue_le timestamp with time zone NOT NULL,
    recueillie_par_nom text NOT NULL,
    levee_le timestamp with time zone,
    sceau text NOT NULL,
    CONSTRAINT pk_opposition PRIMARY KEY (id),
    CONSTRAINT fk_opposition_dossier_id FOREIGN KEY (dossier_id) REFERENCES dmst (id) ON DELETE RESTRICT
);
CREATE INDEX ix_opposition_dossier_id ON opposition (dossier_id);

CREATE TABLE bris_de_glace (
    id bigint NOT NULL,
    dossier_id bigint NOT NULL,
    compte_id bigint NOT NULL,
    le timestamp with time zone NOT NULL,
    motif bytea NOT NULL,
    vu_par_id bigint,
    vu_le timestamp with time zone,
    sceau text NOT NULL,
    CONSTRAINT pk_bris_de_glace PRIMARY KEY (id),
    CONSTRAINT fk_bris_de_glace_dossier_id FOREIGN KEY (dossier_id) REFERENCES dmst (id) ON DELETE RESTRICT
);
CREATE INDEX ix_bris_de_glace_dossier_id_compte_id ON bris_de_glace (dossier_id, compte_id);
CREATE INDEX ix_bris_de_glace_le ON bris_de_glace (le) WHERE vu_le IS NULL;

CREATE TABLE trace_dossier (
    rang bigint NOT NULL,
    instant timestamp with time zone NOT NULL,
    compte_id bigint,
    qui text NOT NULL,
    role integer,
    dossier_id bigint,
    action integer NOT NULL,
    blocs integer NOT NULL,
    "precision" text,
    lignes text,
    precedente text NOT NULL,
    sceau text NOT NULL,
    CONSTRAINT pk_trace_dossier PRIMARY KEY (rang)
);
CREATE INDEX ix_trace_dossier_dossier_id_rang ON trace_dossier (dossier_id, rang);
CREATE INDEX ix_trace_dossier_instant ON trace_dossier (instant);

CREATE TABLE tete_trace (
    id integer NOT NULL,
    rang bigint NOT NULL,
    sceau text NOT NULL,
    CONSTRAINT pk_tete_trace PRIMARY KEY (id)
);

CREATE TABLE message_sortant (
    id bigint NOT NULL,
    genre text NOT NULL,
    contenu text NOT NULL,
    cree_le timestamp with time zone NOT NULL,
    remis_le timestamp with time zone,
    essais integer NOT NULL,
    prochain_essai timestamp with time zone,
    echec text,
    CONSTRAINT pk_message_sortant PRIMARY KEY (id)
);
CREATE INDEX ix_message_sortant_prochain_essai ON message_sortant (prochain_essai) WHERE remis_le IS NULL;
INSERT INTO tete_trace (id, rang, sceau) VALUES (1, 0, 'genese');

-- Care alone comes here. The administration's role and the portals' have no grant, not even on the schema.
GRANT USAGE ON SCHEMA dossier TO socle_soin;
GRANT SELECT ON migration TO socle_soin;
GRANT SELECT, INSERT, UPDATE ON dmst, visite_medicale, ecrit, delegation_acces, opposition, bris_de_glace TO socle_soin;
-- A key is destroyed when its file is purged; a draft when its visit is concluded.
GRANT SELECT, INSERT, UPDATE, DELETE ON enveloppe_cle, brouillon, message_sortant TO socle_soin;
-- The trail grows, and nothing else.
GRANT SELECT, INSERT ON trace_dossier TO socle_soin;
GRANT SELECT, UPDATE ON tete_trace TO socle_soin;
