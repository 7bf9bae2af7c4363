-- Convocations: messages to workers and employers, their links, their texts. Not granted to the portals: an appointment may be one a
-- worker asked for.
CREATE TABLE convocation (
    id bigint NOT NULL,
    genre integer NOT NULL,
    destinataire integer NOT NULL,
    canal integer,
    travailleur_id bigint,
    entreprise_id bigint,
    etablissement_id bigint,
    jour date NOT NULL,
    jours_avant integer,
    etat integer NOT NULL,
    cree_le timestamp with time zone NOT NULL,
    prochain_essai timestamp with time zone NOT NULL,
    essais integer NOT NULL,
    preneur text,
    prise_le timestamp with time zone,
    conclue_le timestamp with time zone,
    code text,
    appliquee boolean NOT NULL,
    CONSTRAINT pk_convocation PRIMARY KEY (id),
    CONSTRAINT fk_convocation_entreprise_id FOREIGN KEY (entreprise_id) REFERENCES entreprise (id) ON DELETE RESTRICT,
    CONSTRAINT fk_convocation_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_convocation_appliquee ON convocation (appliquee) WHERE NOT appliquee;
CREATE INDEX ix_convocation_entreprise_id ON convocation (entreprise_id);
CREATE INDEX ix_convocation_etat_prochain_essai ON convocation (etat, prochain_essai);
CREATE INDEX ix_convocation_jour_etat ON convocation (jour, etat);
CREATE INDEX ix_convocation_travailleur_id ON convocation (travailleur_id);

CREATE TABLE ligne_convocation (
    id bigint NOT NULL,
    convocation_id bigint NOT NULL,
    rendez_vous_id bigint NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_ligne_convocation PRIMARY KEY (id),
    CONSTRAINT fk_ligne_convocation_convocation_id FOREIGN KEY (convocation_id) REFERENCES convocation (id) ON DELETE CASCADE,
    CONSTRAINT fk_ligne_convocation_rendez_vous_id FOREIGN KEY (rendez_vous_id) REFERENCES rendez_vous (id) ON DELETE CASCADE
);
CREATE INDEX ix_ligne_convocation_convocation_id ON ligne_convocation (convocation_id);
CREATE INDEX ix_ligne_convocation_rendez_vous_id ON ligne_convocation (rendez_vous_id);

CREATE TABLE jeton_convocation (
    id bigint NOT NULL,
    convocation_id bigint NOT NULL,
    empreinte text COLLATE "C" NOT NULL,
    expire_le timestamp with time zone NOT NULL,
    CONSTRAINT pk_jeton_convocation PRIMARY KEY (id),
    CONSTRAINT fk_jeton_convocation_convocation_id FOREIGN KEY (convocation_id) REFERENCES convocation (id) ON DELETE CASCADE
);
CREATE INDEX ix_jeton_convocation_convocation_id ON jeton_convocation (convocation_id);
CREATE UNIQUE INDEX ix_jeton_convocation_empreinte ON jeton_convocation (empreinte);

CREATE TABLE modele_message (
    id bigint NOT NULL,
    genre integer NOT NULL,
    canal integer NOT NULL,
    destinataire integer NOT NULL,
    objet text,
    corps text NOT NULL,
    CONSTRAINT pk_modele_message PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ix_modele_message_genre_canal_destinataire ON modele_message (genre, canal, destinataire);

CREATE TABLE reglage_convocations (
    cle integer NOT NULL,
    delai integer NOT NULL,
    rappels text NOT NULL,
    rappeler_employeurs boolean NOT NULL,
    canaux text NOT NULL,
    documents text,
    CONSTRAINT pk_reglage_convocations PRIMARY KEY (cle)
);
