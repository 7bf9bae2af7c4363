-- Joining online: requests, their signatures and documents, the service's settings, and the years of independent workers.
CREATE TABLE demande_adhesion (
    id INTEGER NOT NULL CONSTRAINT pk_demande_adhesion PRIMARY KEY,
    empreinte TEXT NOT NULL,
    etat INTEGER NOT NULL,
    contenu TEXT NOT NULL,
    etape INTEGER NOT NULL,
    creee_le TEXT NOT NULL,
    modifiee_le TEXT NOT NULL,
    expire_le TEXT NOT NULL,
    genre INTEGER NULL,
    raison_sociale TEXT NULL,
    nom_tri TEXT NULL,
    siret TEXT NULL,
    code_postal TEXT NULL,
    commune TEXT NULL,
    effectif INTEGER NULL,
    signee_le TEXT NULL,
    traitee_le TEXT NULL,
    traitee_par_id INTEGER NULL,
    traitee_par TEXT NULL,
    motif TEXT NULL,
    demandes INTEGER NOT NULL,
    entreprise_id INTEGER NULL,
    CONSTRAINT fk_demande_adhesion_entreprise_id FOREIGN KEY (entreprise_id) REFERENCES entreprise (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_demande_adhesion_empreinte ON demande_adhesion (empreinte);
CREATE INDEX ix_demande_adhesion_entreprise_id ON demande_adhesion (entreprise_id);
CREATE INDEX ix_demande_adhesion_etat_signee_le ON demande_adhesion (etat, signee_le);

CREATE TABLE piece_adhesion (
    id INTEGER NOT NULL CONSTRAINT pk_piece_adhesion PRIMARY KEY,
    demande_id INTEGER NOT NULL,
    nom_fichier TEXT NOT NULL,
    type TEXT NOT NULL,
    taille INTEGER NOT NULL,
    empreinte_octets TEXT NOT NULL,
    octets BLOB NOT NULL,
    recue_le TEXT NOT NULL,
    CONSTRAINT fk_piece_adhesion_demande_id FOREIGN KEY (demande_id) REFERENCES demande_adhesion (id) ON DELETE CASCADE
);
CREATE INDEX ix_piece_adhesion_demande_id ON piece_adhesion (demande_id);

CREATE TABLE signature_adhesion (
    id INTEGER NOT NULL CONSTRAINT pk_signature_adhesion PRIMARY KEY,
    demande_id INTEGER NOT NULL,
    canal INTEGER NOT NULL,
    destination TEXT NOT NULL,
    sel TEXT NOT NULL,
    empreinte_code TEXT NOT NULL,
    contrat TEXT NOT NULL,
    empreinte_contrat TEXT NOT NULL,
    envoye_le TEXT NOT NULL,
    expire_le TEXT NOT NULL,
    essais INTEGER NOT NULL,
    signee_le TEXT NULL,
    preuve TEXT NULL,
    cachet BLOB NULL,
    CONSTRAINT fk_signature_adhesion_demande_id FOREIGN KEY (demande_id) REFERENCES demande_adhesion (id) ON DELETE CASCADE
);
CREATE INDEX ix_signature_adhesion_demande_id ON signature_adhesion (demande_id);

CREATE TABLE reglage_adhesions (
    cle INTEGER NOT NULL CONSTRAINT pk_reglage_adhesions PRIMARY KEY,
    ouvert INTEGER NOT NULL,
    departements TEXT NULL,
    codes_postaux TEXT NULL,
    sections TEXT NULL,
    prendre_particuliers INTEGER NOT NULL,
    ou_publics TEXT NULL,
    ou_agricoles TEXT NULL,
    ou_autres TEXT NULL,
    courriel TEXT NULL,
    iban TEXT NULL
);

CREATE TABLE tarif_adhesion (
    id INTEGER NOT NULL CONSTRAINT pk_tarif_adhesion PRIMARY KEY,
    genre INTEGER NOT NULL,
    du TEXT NOT NULL,
    par_travailleur INTEGER NOT NULL,
    droit_entree INTEGER NOT NULL
);
CREATE UNIQUE INDEX ix_tarif_adhesion_genre_du ON tarif_adhesion (genre, du);

CREATE TABLE document_adhesion (
    id INTEGER NOT NULL CONSTRAINT pk_document_adhesion PRIMARY KEY,
    genre INTEGER NOT NULL,
    titre TEXT NOT NULL,
    empreinte TEXT NOT NULL,
    octets BLOB NOT NULL,
    publie_le TEXT NOT NULL,
    retire_le TEXT NULL
);

CREATE TABLE affiliation_independant (
    id INTEGER NOT NULL CONSTRAINT pk_affiliation_independant PRIMARY KEY,
    entreprise_id INTEGER NOT NULL,
    demande_id INTEGER NOT NULL,
    du TEXT NOT NULL,
    au TEXT NOT NULL,
    empreinte TEXT NULL,
    lien_scelle TEXT NULL,
    prevenu_le TEXT NULL,
    renouvelee_le TEXT NULL,
    CONSTRAINT fk_affiliation_independant_demande_id FOREIGN KEY (demande_id) REFERENCES demande_adhesion (id) ON DELETE RESTRICT,
    CONSTRAINT fk_affiliation_independant_entreprise_id FOREIGN KEY (entreprise_id) REFERENCES entreprise (id) ON DELETE CASCADE
);
CREATE INDEX ix_affiliation_independant_au ON affiliation_independant (au);
CREATE INDEX ix_affiliation_independant_demande_id ON affiliation_independant (demande_id);
CREATE INDEX ix_affiliation_independant_empreinte ON affiliation_independant (empreinte);
CREATE INDEX ix_affiliation_independant_entreprise_id ON affiliation_independant (entreprise_id);
