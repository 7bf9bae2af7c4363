ALTER TABLE compte ADD COLUMN cle_totp TEXT NULL;
ALTER TABLE compte ADD COLUMN pas_totp INTEGER NULL;
ALTER TABLE compte ADD COLUMN nom_tri TEXT NOT NULL DEFAULT '';
UPDATE compte SET nom_tri = upper(nom_affiche);
CREATE INDEX ix_compte_nom_tri ON compte (nom_tri);

CREATE TABLE session_compte (
    id INTEGER NOT NULL CONSTRAINT pk_session_compte PRIMARY KEY,
    compte_id INTEGER NOT NULL,
    ouverte_le TEXT NOT NULL,
    vue_le TEXT NOT NULL,
    moyen INTEGER NOT NULL,
    reseau TEXT NULL,
    appareil TEXT NULL,
    fermee_le TEXT NULL,
    fermee_par TEXT NULL,
    CONSTRAINT fk_session_compte_compte_id FOREIGN KEY (compte_id) REFERENCES compte (id) ON DELETE CASCADE
);
CREATE INDEX ix_session_compte_compte_id ON session_compte (compte_id);

CREATE TABLE cle_acces (
    id INTEGER NOT NULL CONSTRAINT pk_cle_acces PRIMARY KEY,
    compte_id INTEGER NOT NULL,
    nom TEXT NOT NULL,
    identifiant_cle BLOB NOT NULL,
    cle_publique BLOB NOT NULL,
    compteur INTEGER NOT NULL,
    transports TEXT NOT NULL,
    verifiee INTEGER NOT NULL,
    sauvegardable INTEGER NOT NULL,
    sauvegardee INTEGER NOT NULL,
    cree_le TEXT NOT NULL,
    utilisee_le TEXT NULL,
    CONSTRAINT fk_cle_acces_compte_id FOREIGN KEY (compte_id) REFERENCES compte (id) ON DELETE CASCADE
);
CREATE INDEX ix_cle_acces_compte_id ON cle_acces (compte_id);
CREATE UNIQUE INDEX ix_cle_acces_identifiant_cle ON cle_acces (identifiant_cle);

CREATE TABLE code_secours (
    id INTEGER NOT NULL CONSTRAINT pk_code_secours PRIMARY KEY,
    compte_id INTEGER NOT NULL,
    empreinte TEXT NOT NULL,
    utilise_le TEXT NULL,
    CONSTRAINT fk_code_secours_compte_id FOREIGN KEY (compte_id) REFERENCES compte (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ix_code_secours_compte_id_empreinte ON code_secours (compte_id, empreinte);
