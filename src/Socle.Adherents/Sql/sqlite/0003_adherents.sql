CREATE TABLE entreprise (
    id INTEGER NOT NULL CONSTRAINT pk_entreprise PRIMARY KEY,
    numero_adherent TEXT NOT NULL,
    siren TEXT NULL,
    raison_sociale TEXT NOT NULL,
    nom_tri TEXT NOT NULL,
    naf TEXT NULL,
    naf_edition INTEGER NOT NULL,
    statut INTEGER NOT NULL,
    adhesion_le TEXT NOT NULL,
    radiee_le TEXT NULL,
    motif_radiation TEXT NULL,
    absorbee_par_id INTEGER NULL,
    CONSTRAINT fk_entreprise_absorbee_par_id FOREIGN KEY (absorbee_par_id) REFERENCES entreprise (id) ON DELETE RESTRICT
);
CREATE INDEX ix_entreprise_absorbee_par_id ON entreprise (absorbee_par_id);
CREATE INDEX ix_entreprise_nom_tri ON entreprise (nom_tri);
CREATE UNIQUE INDEX ix_entreprise_numero_adherent ON entreprise (numero_adherent);
CREATE INDEX ix_entreprise_siren ON entreprise (siren);

CREATE TABLE evenement_entreprise (
    id INTEGER NOT NULL CONSTRAINT pk_evenement_entreprise PRIMARY KEY,
    entreprise_id INTEGER NOT NULL,
    etablissement_id INTEGER NULL,
    genre INTEGER NOT NULL,
    le TEXT NOT NULL,
    autre_id INTEGER NULL,
    detail TEXT NOT NULL,
    CONSTRAINT fk_evenement_entreprise_entreprise_id FOREIGN KEY (entreprise_id) REFERENCES entreprise (id) ON DELETE CASCADE
);
CREATE INDEX ix_evenement_entreprise_entreprise_id ON evenement_entreprise (entreprise_id);

CREATE TABLE etablissement (
    id INTEGER NOT NULL CONSTRAINT pk_etablissement PRIMARY KEY,
    entreprise_id INTEGER NOT NULL,
    siret TEXT NULL,
    nom TEXT NOT NULL,
    adresse TEXT NULL,
    complement TEXT NULL,
    code_postal TEXT NULL,
    commune TEXT NULL,
    code_commune TEXT NULL,
    naf TEXT NULL,
    naf_edition INTEGER NOT NULL,
    effectif INTEGER NULL,
    equipe_id INTEGER NULL,
    centre_id INTEGER NULL,
    ouvert_le TEXT NOT NULL,
    ferme_le TEXT NULL,
    successeur_id INTEGER NULL,
    CONSTRAINT fk_etablissement_centre_id FOREIGN KEY (centre_id) REFERENCES centre (id) ON DELETE RESTRICT,
    CONSTRAINT fk_etablissement_entreprise_id FOREIGN KEY (entreprise_id) REFERENCES entreprise (id) ON DELETE RESTRICT,
    CONSTRAINT fk_etablissement_equipe_id FOREIGN KEY (equipe_id) REFERENCES equipe (id) ON DELETE RESTRICT,
    CONSTRAINT fk_etablissement_successeur_id FOREIGN KEY (successeur_id) REFERENCES etablissement (id) ON DELETE RESTRICT
);
CREATE INDEX ix_etablissement_centre_id ON etablissement (centre_id);
CREATE INDEX ix_etablissement_entreprise_id ON etablissement (entreprise_id);
CREATE INDEX ix_etablissement_equipe_id ON etablissement (equipe_id);
CREATE UNIQUE INDEX ix_etablissement_siret ON etablissement (siret) WHERE ferme_le IS NULL;
CREATE INDEX ix_etablissement_successeur_id ON etablissement (successeur_id);

CREATE TABLE affectation (
    id INTEGER NOT NULL CONSTRAINT pk_affectation PRIMARY KEY,
    etablissement_id INTEGER NOT NULL,
    equipe_id INTEGER NOT NULL,
    centre_id INTEGER NULL,
    du TEXT NOT NULL,
    au TEXT NULL,
    CONSTRAINT fk_affectation_etablissement_id FOREIGN KEY (etablissement_id) REFERENCES etablissement (id) ON DELETE CASCADE
);
CREATE INDEX ix_affectation_etablissement_id ON affectation (etablissement_id);

CREATE TABLE contact (
    id INTEGER NOT NULL CONSTRAINT pk_contact PRIMARY KEY,
    entreprise_id INTEGER NOT NULL,
    etablissement_id INTEGER NULL,
    nom TEXT NOT NULL,
    prenom TEXT NULL,
    fonction TEXT NULL,
    courriel TEXT NULL,
    telephone TEXT NULL,
    principal INTEGER NOT NULL,
    CONSTRAINT fk_contact_entreprise_id FOREIGN KEY (entreprise_id) REFERENCES entreprise (id) ON DELETE CASCADE
);
CREATE INDEX ix_contact_entreprise_id ON contact (entreprise_id);

CREATE TABLE mandat (
    id INTEGER NOT NULL CONSTRAINT pk_mandat PRIMARY KEY,
    compte_id INTEGER NOT NULL,
    entreprise_id INTEGER NOT NULL,
    etablissement_id INTEGER NULL,
    du TEXT NOT NULL,
    au TEXT NULL,
    CONSTRAINT fk_mandat_compte_id FOREIGN KEY (compte_id) REFERENCES compte (id) ON DELETE CASCADE,
    CONSTRAINT fk_mandat_entreprise_id FOREIGN KEY (entreprise_id) REFERENCES entreprise (id) ON DELETE CASCADE
);
CREATE INDEX ix_mandat_compte_id ON mandat (compte_id);
CREATE INDEX ix_mandat_entreprise_id ON mandat (entreprise_id);
