CREATE TABLE evenement_audit (
    id INTEGER NOT NULL CONSTRAINT pk_evenement_audit PRIMARY KEY,
    ecriture INTEGER NOT NULL,
    instant TEXT NOT NULL,
    compte_id INTEGER NULL,
    qui TEXT NOT NULL,
    processus TEXT NOT NULL,
    motif TEXT NULL,
    action INTEGER NOT NULL,
    objet TEXT NOT NULL,
    objet_id INTEGER NOT NULL,
    changements TEXT NULL
);
CREATE INDEX ix_evenement_audit_compte_id ON evenement_audit (compte_id);
CREATE INDEX ix_evenement_audit_instant ON evenement_audit (instant);
CREATE INDEX ix_evenement_audit_objet_objet_id ON evenement_audit (objet, objet_id);

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

CREATE TABLE mot_cle (
    mot TEXT NOT NULL,
    genre INTEGER NOT NULL,
    objet_id INTEGER NOT NULL,
    CONSTRAINT pk_mot_cle PRIMARY KEY (genre, mot, objet_id)
);
CREATE INDEX ix_mot_cle_objet_id_genre ON mot_cle (objet_id, genre);

CREATE TABLE compte (
    id INTEGER NOT NULL CONSTRAINT pk_compte PRIMARY KEY,
    nom_affiche TEXT NOT NULL,
    role INTEGER NOT NULL,
    cree_le TEXT NOT NULL,
    derniere_connexion TEXT NULL,
    actif INTEGER NOT NULL,
    user_name TEXT NULL,
    normalized_user_name TEXT NULL,
    email TEXT NULL,
    normalized_email TEXT NULL,
    email_confirmed INTEGER NOT NULL,
    password_hash TEXT NULL,
    security_stamp TEXT NULL,
    concurrency_stamp TEXT NULL,
    phone_number TEXT NULL,
    phone_number_confirmed INTEGER NOT NULL,
    two_factor_enabled INTEGER NOT NULL,
    lockout_end TEXT NULL,
    lockout_enabled INTEGER NOT NULL,
    access_failed_count INTEGER NOT NULL
);
CREATE INDEX ix_compte_normalized_email ON compte (normalized_email);
CREATE UNIQUE INDEX ix_compte_normalized_user_name ON compte (normalized_user_name);

-- The trail is added to and read, never changed.
CREATE TRIGGER evenement_audit_fige_maj BEFORE UPDATE ON evenement_audit
BEGIN SELECT RAISE(ABORT, 'The audit trail is never changed'); END;
CREATE TRIGGER evenement_audit_fige_sup BEFORE DELETE ON evenement_audit
BEGIN SELECT RAISE(ABORT, 'The audit trail is never changed'); END;
