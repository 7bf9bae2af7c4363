-- The roles of the spaces. They belong to the whole server: another database may have made them.
DO $$
DECLARE nom text;
BEGIN
    FOREACH nom IN ARRAY ARRAY['socle_administration', 'socle_portail', 'socle_soin'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = nom) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', nom);
            EXECUTE format('GRANT %I TO CURRENT_USER', nom);
        ELSIF NOT pg_has_role(current_user, nom, 'MEMBER') THEN
            EXECUTE format('GRANT %I TO CURRENT_USER', nom);
        END IF;
        EXECUTE format('GRANT USAGE ON SCHEMA socle TO %I', nom);
    END LOOP;
END $$;

-- The administration writes every table of this schema; care reads them; the portals get only what is granted by name.
ALTER DEFAULT PRIVILEGES IN SCHEMA socle GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO socle_administration;
ALTER DEFAULT PRIVILEGES IN SCHEMA socle GRANT SELECT ON TABLES TO socle_soin;
GRANT SELECT ON migration TO socle_administration, socle_soin, socle_portail;

CREATE TABLE evenement_audit (
    id bigint NOT NULL,
    ecriture bigint NOT NULL,
    instant timestamp with time zone NOT NULL,
    compte_id bigint,
    qui text NOT NULL,
    processus text NOT NULL,
    motif text,
    action integer NOT NULL,
    objet text NOT NULL,
    objet_id bigint NOT NULL,
    changements text,
    CONSTRAINT pk_evenement_audit PRIMARY KEY (id)
);
CREATE INDEX ix_evenement_audit_compte_id ON evenement_audit (compte_id);
CREATE INDEX ix_evenement_audit_instant ON evenement_audit (instant);
CREATE INDEX ix_evenement_audit_objet_objet_id ON evenement_audit (objet, objet_id);

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

CREATE TABLE mot_cle (
    mot text COLLATE "C" NOT NULL,
    genre integer NOT NULL,
    objet_id bigint NOT NULL,
    CONSTRAINT pk_mot_cle PRIMARY KEY (genre, mot, objet_id)
);
CREATE INDEX ix_mot_cle_objet_id_genre ON mot_cle (objet_id, genre);

CREATE TABLE compte (
    id bigint NOT NULL,
    nom_affiche text NOT NULL,
    role integer NOT NULL,
    cree_le timestamp with time zone NOT NULL,
    derniere_connexion timestamp with time zone,
    actif boolean NOT NULL,
    user_name text,
    normalized_user_name text,
    email text,
    normalized_email text,
    email_confirmed boolean NOT NULL,
    password_hash text,
    security_stamp text,
    concurrency_stamp text,
    phone_number text,
    phone_number_confirmed boolean NOT NULL,
    two_factor_enabled boolean NOT NULL,
    lockout_end timestamp with time zone,
    lockout_enabled boolean NOT NULL,
    access_failed_count integer NOT NULL,
    CONSTRAINT pk_compte PRIMARY KEY (id)
);
CREATE INDEX ix_compte_normalized_email ON compte (normalized_email);
CREATE UNIQUE INDEX ix_compte_normalized_user_name ON compte (normalized_user_name);

-- The trail is added to and read, never changed.
REVOKE UPDATE, DELETE ON evenement_audit FROM socle_administration;
GRANT INSERT ON evenement_audit TO socle_portail, socle_soin;
GRANT INSERT ON message_sortant TO socle_portail, socle_soin;
