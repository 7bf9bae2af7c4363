-- Invitations to the employer's space and the mandates they gave, campaigns of yearly declarations, and the mails both send.

CREATE TABLE campagne (
    id bigint NOT NULL,
    nom text NOT NULL,
    annee integer NOT NULL,
    du date NOT NULL,
    au date NOT NULL,
    rappels text NOT NULL,
    equipe_id bigint NULL,
    ouverte_le timestamp with time zone NOT NULL,
    ouverte_par text NOT NULL,
    dernier_rappel date NULL,
    CONSTRAINT pk_campagne PRIMARY KEY (id)
);
CREATE INDEX ix_campagne_au ON campagne (au);

CREATE TABLE invitation_acces (
    id bigint NOT NULL,
    entreprise_id bigint NOT NULL,
    etablissement_id bigint NULL,
    role integer NOT NULL,
    nom text NOT NULL,
    courriel text NOT NULL,
    courriel_cle text NOT NULL,
    campagne_id bigint NULL,
    creee_le timestamp with time zone NOT NULL,
    creee_par text NOT NULL,
    expire_le timestamp with time zone NOT NULL,
    acceptee_le timestamp with time zone NULL,
    compte_id bigint NULL,
    retiree_le timestamp with time zone NULL,
    CONSTRAINT pk_invitation_acces PRIMARY KEY (id),
    CONSTRAINT fk_invitation_acces_entreprise_id FOREIGN KEY (entreprise_id) REFERENCES entreprise (id) ON DELETE RESTRICT
);
CREATE INDEX ix_invitation_acces_entreprise_id ON invitation_acces (entreprise_id);
CREATE INDEX ix_invitation_acces_courriel_cle ON invitation_acces (courriel_cle);

CREATE TABLE destinataire_campagne (
    id bigint NOT NULL,
    campagne_id bigint NOT NULL,
    entreprise_id bigint NOT NULL,
    courriel text NULL,
    compte_id bigint NULL,
    invitation_id bigint NULL,
    relances integer NOT NULL,
    relance_le timestamp with time zone NULL,
    CONSTRAINT pk_destinataire_campagne PRIMARY KEY (id),
    CONSTRAINT fk_destinataire_campagne_campagne_id FOREIGN KEY (campagne_id) REFERENCES campagne (id) ON DELETE CASCADE,
    CONSTRAINT fk_destinataire_campagne_entreprise_id FOREIGN KEY (entreprise_id) REFERENCES entreprise (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_destinataire_campagne_campagne_id_entreprise_id ON destinataire_campagne (campagne_id, entreprise_id);
CREATE INDEX ix_destinataire_campagne_entreprise_id ON destinataire_campagne (entreprise_id);

CREATE TABLE courrier_employeur (
    id bigint NOT NULL,
    genre integer NOT NULL,
    courriel text NOT NULL,
    campagne_id bigint NULL,
    invitation_id bigint NULL,
    cree_le timestamp with time zone NOT NULL,
    prochain_essai timestamp with time zone NULL,
    essais integer NOT NULL,
    envoye_le timestamp with time zone NULL,
    code text NULL,
    CONSTRAINT pk_courrier_employeur PRIMARY KEY (id)
);
CREATE INDEX ix_courrier_employeur_prochain_essai ON courrier_employeur (prochain_essai) WHERE prochain_essai IS NOT NULL;
CREATE INDEX ix_courrier_employeur_campagne_id_courriel ON courrier_employeur (campagne_id, courriel);
CREATE INDEX ix_courrier_employeur_invitation_id ON courrier_employeur (invitation_id);

-- Which declaration waits, and until when: neither whom the service writes to, nor who was invited.
GRANT SELECT (id, annee, du, au) ON campagne TO socle_portail;
GRANT SELECT (campagne_id, entreprise_id) ON destinataire_campagne TO socle_portail;
