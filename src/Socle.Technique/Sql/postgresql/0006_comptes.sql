ALTER TABLE compte ADD COLUMN cle_totp text;
ALTER TABLE compte ADD COLUMN pas_totp bigint;
ALTER TABLE compte ADD COLUMN nom_tri text COLLATE "C" NOT NULL DEFAULT '';
UPDATE compte SET nom_tri = upper(nom_affiche);
CREATE INDEX ix_compte_nom_tri ON compte (nom_tri);

CREATE TABLE session_compte (
    id bigint NOT NULL,
    compte_id bigint NOT NULL,
    ouverte_le timestamp with time zone NOT NULL,
    vue_le timestamp with time zone NOT NULL,
    moyen integer NOT NULL,
    reseau text,
    appareil text,
    fermee_le timestamp with time zone,
    fermee_par text,
    CONSTRAINT pk_session_compte PRIMARY KEY (id),
    CONSTRAINT fk_session_compte_compte_id FOREIGN KEY (compte_id) REFERENCES compte (id) ON DELETE CASCADE
);
CREATE INDEX ix_session_compte_compte_id ON session_compte (compte_id);

CREATE TABLE cle_acces (
    id bigint NOT NULL,
    compte_id bigint NOT NULL,
    nom text NOT NULL,
    identifiant_cle bytea NOT NULL,
    cle_publique bytea NOT NULL,
    compteur bigint NOT NULL,
    transports text NOT NULL,
    verifiee boolean NOT NULL,
    sauvegardable boolean NOT NULL,
    sauvegardee boolean NOT NULL,
    cree_le timestamp with time zone NOT NULL,
    utilisee_le timestamp with time zone,
    CONSTRAINT pk_cle_acces PRIMARY KEY (id),
    CONSTRAINT fk_cle_acces_compte_id FOREIGN KEY (compte_id) REFERENCES compte (id) ON DELETE CASCADE
);
CREATE INDEX ix_cle_acces_compte_id ON cle_acces (compte_id);
CREATE UNIQUE INDEX ix_cle_acces_identifiant_cle ON cle_acces (identifiant_cle);

CREATE TABLE code_secours (
    id bigint NOT NULL,
    compte_id bigint NOT NULL,
    empreinte text NOT NULL,
    utilise_le timestamp with time zone,
    CONSTRAINT pk_code_secours PRIMARY KEY (id),
    CONSTRAINT fk_code_secours_compte_id FOREIGN KEY (compte_id) REFERENCES compte (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ix_code_secours_compte_id_empreinte ON code_secours (compte_id, empreinte);

-- The keys that seal cookies and secrets, shared by the nodes. Plain SQL only: no entity reads them.
CREATE TABLE cle_protection (
    nom text NOT NULL,
    xml text NOT NULL,
    CONSTRAINT pk_cle_protection PRIMARY KEY (nom)
);

-- Care knows who an account is; how it signs in is the administration's alone. The portals know nothing of accounts.
REVOKE ALL ON compte, session_compte, cle_acces, code_secours, cle_protection FROM socle_soin;
GRANT SELECT (id, nom_affiche, role, actif) ON compte TO socle_soin;
