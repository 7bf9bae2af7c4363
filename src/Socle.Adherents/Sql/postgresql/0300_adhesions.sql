-- Joining online: requests, their signatures and documents, the service's settings, and the years of independent workers.
CREATE TABLE demande_adhesion (
    id bigint NOT NULL,
    empreinte text COLLATE "C" NOT NULL,
    etat integer NOT NULL,
    contenu text NOT NULL,
    etape integer NOT NULL,
    creee_le timestamp with time zone NOT NULL,
    modifiee_le timestamp with time zone NOT NULL,
    expire_le timestamp with time zone NOT NULL,
    genre integer,
    raison_sociale text,
    nom_tri text COLLATE "C",
    siret text,
    code_postal text,
    commune text,
    effectif integer,
    signee_le timestamp with time zone,
    traitee_le timestamp with time zone,
    traitee_par_id bigint,
    traitee_par text,
    motif text,
    demandes integer NOT NULL,
    entreprise_id bigint,
    CONSTRAINT pk_demande_adhesion PRIMARY KEY (id),
    CONSTRAINT fk_demande_adhesion_entreprise_id FOREIGN KEY (entreprise_id) REFERENCES entreprise (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_demande_adhesion_empreinte ON demande_adhesion (empreinte);
CREATE INDEX ix_demande_adhesion_entreprise_id ON demande_adhesion (entreprise_id);
CREATE INDEX ix_demande_adhesion_etat_signee_le ON demande_adhesion (etat, signee_le);

CREATE TABLE piece_adhesion (
    id bigint NOT NULL,
    demande_id bigint NOT NULL,
    nom_fichier text NOT NULL,
    type text NOT NULL,
    taille integer NOT NULL,
    empreinte_octets text NOT NULL,
    octets bytea NOT NULL,
    recue_le timestamp with time zone NOT NULL,
    CONSTRAINT pk_piece_adhesion PRIMARY KEY (id),
    CONSTRAINT fk_piece_adhesion_demande_id FOREIGN KEY (demande_id) REFERENCES demande_adhesion (id) ON DELETE CASCADE
);
CREATE INDEX ix_piece_adhesion_demande_id ON piece_adhesion (demande_id);

CREATE TABLE signature_adhesion (
    id bigint NOT NULL,
    demande_id bigint NOT NULL,
    canal integer NOT NULL,
    destination text NOT NULL,
    sel text NOT NULL,
    empreinte_code text NOT NULL,
    contrat text NOT NULL,
    empreinte_contrat text NOT NULL,
    envoye_le timestamp with time zone NOT NULL,
    expire_le timestamp with time zone NOT NULL,
    essais integer NOT NULL,
    signee_le timestamp with time zone,
    preuve text,
    cachet bytea,
    CONSTRAINT pk_signature_adhesion PRIMARY KEY (id),
    CONSTRAINT fk_signature_adhesion_demande_id FOREIGN KEY (demande_id) REFERENCES demande_adhesion (id) ON DELETE CASCADE
);
CREATE INDEX ix_signature_adhesion_demande_id ON signature_adhesion (demande_id);

CREATE TABLE reglage_adhesions (
    cle integer NOT NULL,
    ouvert boolean NOT NULL,
    departements text,
    codes_postaux text,
    sections text,
    prendre_particuliers boolean NOT NULL,
    ou_publics text,
    ou_agricoles text,
    ou_autres text,
    courriel text,
    iban text,
    CONSTRAINT pk_reglage_adhesions PRIMARY KEY (cle)
);

CREATE TABLE tarif_adhesion (
    id bigint NOT NULL,
    genre integer NOT NULL,
    du date NOT NULL,
    par_travailleur bigint NOT NULL,
    droit_entree bigint NOT NULL,
    CONSTRAINT pk_tarif_adhesion PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ix_tarif_adhesion_genre_du ON tarif_adhesion (genre, du);

CREATE TABLE document_adhesion (
    id bigint NOT NULL,
    genre integer NOT NULL,
    titre text NOT NULL,
    empreinte text NOT NULL,
    octets bytea NOT NULL,
    publie_le timestamp with time zone NOT NULL,
    retire_le timestamp with time zone,
    CONSTRAINT pk_document_adhesion PRIMARY KEY (id)
);

CREATE TABLE affiliation_independant (
    id bigint NOT NULL,
    entreprise_id bigint NOT NULL,
    demande_id bigint NOT NULL,
    du date NOT NULL,
    au date NOT NULL,
    empreinte text COLLATE "C",
    lien_scelle text,
    prevenu_le timestamp with time zone,
    renouvelee_le timestamp with time zone,
    CONSTRAINT pk_affiliation_independant PRIMARY KEY (id),
    CONSTRAINT fk_affiliation_independant_demande_id FOREIGN KEY (demande_id) REFERENCES demande_adhesion (id) ON DELETE RESTRICT,
    CONSTRAINT fk_affiliation_independant_entreprise_id FOREIGN KEY (entreprise_id) REFERENCES entreprise (id) ON DELETE CASCADE
);
CREATE INDEX ix_affiliation_independant_au ON affiliation_independant (au);
CREATE INDEX ix_affiliation_independant_demande_id ON affiliation_independant (demande_id);
CREATE INDEX ix_affiliation_independant_empreinte ON affiliation_independant (empreinte);
CREATE INDEX ix_affiliation_independant_entreprise_id ON affiliation_independant (entreprise_id);
