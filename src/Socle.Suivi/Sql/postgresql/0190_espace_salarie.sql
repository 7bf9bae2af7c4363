-- The worker's own space: which account is whose, the codes that open it, what the worker sends to their file, what comes back from it.

CREATE TABLE compte_travailleur (
    id bigint NOT NULL,
    travailleur_id bigint NOT NULL,
    compte_id bigint NOT NULL,
    ouvert_le timestamp with time zone NOT NULL,
    identite_vue_le timestamp with time zone,
    identite_vue_par text,
    avis integer NOT NULL,
    CONSTRAINT pk_compte_travailleur PRIMARY KEY (id),
    CONSTRAINT fk_compte_travailleur_compte_id FOREIGN KEY (compte_id) REFERENCES compte (id) ON DELETE RESTRICT,
    CONSTRAINT fk_compte_travailleur_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_compte_travailleur_compte_id ON compte_travailleur (compte_id);
CREATE INDEX ix_compte_travailleur_travailleur_id ON compte_travailleur (travailleur_id);

CREATE TABLE code_activation (
    id bigint NOT NULL,
    travailleur_id bigint NOT NULL,
    empreinte text COLLATE "C" NOT NULL,
    donne_le timestamp with time zone NOT NULL,
    expire_le timestamp with time zone NOT NULL,
    remise integer NOT NULL,
    par text NOT NULL,
    essais integer NOT NULL,
    utilise_le timestamp with time zone,
    annule_le timestamp with time zone,
    CONSTRAINT pk_code_activation PRIMARY KEY (id),
    CONSTRAINT fk_code_activation_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_code_activation_empreinte ON code_activation (empreinte);
CREATE INDEX ix_code_activation_travailleur_id ON code_activation (travailleur_id);

CREATE TABLE essai_activation (
    id bigint NOT NULL,
    code_id bigint,
    adresse text NOT NULL,
    empreinte text NOT NULL,
    expire_le timestamp with time zone NOT NULL,
    essais integer NOT NULL,
    fini_le timestamp with time zone,
    CONSTRAINT pk_essai_activation PRIMARY KEY (id)
);
CREATE INDEX ix_essai_activation_expire_le ON essai_activation (expire_le);

CREATE TABLE depot_travailleur (
    id bigint NOT NULL,
    travailleur_id bigint NOT NULL,
    compte_id bigint NOT NULL,
    genre integer NOT NULL,
    depose_le timestamp with time zone NOT NULL,
    cle text NOT NULL,
    contenu bytea NOT NULL,
    CONSTRAINT pk_depot_travailleur PRIMARY KEY (id),
    CONSTRAINT fk_depot_travailleur_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_depot_travailleur_travailleur_id ON depot_travailleur (travailleur_id);

CREATE TABLE accuse_depot (
    id bigint NOT NULL,
    travailleur_id bigint NOT NULL,
    genre integer NOT NULL,
    code text,
    le timestamp with time zone NOT NULL,
    recu_le timestamp with time zone,
    CONSTRAINT pk_accuse_depot PRIMARY KEY (id),
    CONSTRAINT fk_accuse_depot_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_accuse_depot_travailleur_id ON accuse_depot (travailleur_id);

CREATE TABLE acces_remis (
    id bigint NOT NULL,
    travailleur_id bigint NOT NULL,
    le timestamp with time zone NOT NULL,
    nom text NOT NULL,
    role integer,
    but integer NOT NULL,
    CONSTRAINT pk_acces_remis PRIMARY KEY (id),
    CONSTRAINT fk_acces_remis_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_acces_remis_travailleur_id_le ON acces_remis (travailleur_id, le);

CREATE TABLE conseil_remis (
    id bigint NOT NULL,
    travailleur_id bigint NOT NULL,
    jour date NOT NULL,
    contenu bytea NOT NULL,
    CONSTRAINT pk_conseil_remis PRIMARY KEY (id),
    CONSTRAINT fk_conseil_remis_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_conseil_remis_travailleur_id ON conseil_remis (travailleur_id);

CREATE TABLE lecture_copie (
    id bigint NOT NULL,
    copie_id bigint NOT NULL,
    compte_id bigint NOT NULL,
    le timestamp with time zone NOT NULL,
    CONSTRAINT pk_lecture_copie PRIMARY KEY (id),
    CONSTRAINT fk_lecture_copie_copie_id FOREIGN KEY (copie_id) REFERENCES copie_travailleur (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ix_lecture_copie_copie_id_compte_id ON lecture_copie (copie_id, compte_id);

CREATE TABLE avis_salarie (
    id bigint NOT NULL,
    travailleur_id bigint NOT NULL,
    canal integer NOT NULL,
    le timestamp with time zone NOT NULL,
    CONSTRAINT pk_avis_salarie PRIMARY KEY (id),
    CONSTRAINT fk_avis_salarie_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_avis_salarie_travailleur_id ON avis_salarie (travailleur_id);

-- A role of its own: the employer's must read neither an appointment a worker asked for, nor a worker's copy.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'socle_salarie') THEN
        CREATE ROLE socle_salarie NOLOGIN;
        GRANT socle_salarie TO CURRENT_USER;
    ELSIF NOT pg_has_role(current_user, 'socle_salarie', 'MEMBER') THEN
        GRANT socle_salarie TO CURRENT_USER;
    END IF;
END $$;
GRANT USAGE ON SCHEMA socle TO socle_salarie;
GRANT SELECT ON migration TO socle_salarie;
GRANT INSERT ON evenement_audit, message_sortant TO socle_salarie;
-- Who they are, without their number nor their contacts; what their employers declared, without the measures.
GRANT SELECT (id, nom_naissance, nom_usage, prenoms, prenom_usuel, fusionne_vers_id) ON travailleur TO socle_salarie;
GRANT SELECT ON contrat, poste, entreprise, etablissement, centre TO socle_salarie;
GRANT SELECT (id, contrat_id, risque, debut, fin) ON exposition TO socle_salarie;
GRANT SELECT (id, nom, prenom, metier) ON professionnel TO socle_salarie;
GRANT SELECT ON rendez_vous, vacation, demande_visite TO socle_salarie;
GRANT SELECT (id, travailleur_id) ON visite_realisee TO socle_salarie;
-- What was released to them.
GRANT SELECT ON compte_travailleur, copie_travailleur, empreinte_document, lecture_copie, accuse_depot, acces_remis, conseil_remis TO socle_salarie;
-- The inbox of the files: one adds to it, and reads nothing back, not even one's own.
GRANT INSERT ON depot_travailleur, accuse_depot TO socle_salarie;
-- Care knows nothing of how a space was opened.
REVOKE ALL ON code_activation, essai_activation FROM socle_soin;
