-- Invitations to the employer's space and the mandates they gave, campaigns of yearly declarations, and the mails both send.

CREATE TABLE campagne (
    id INTEGER NOT NULL CONSTRAINT pk_campagne PRIMARY KEY,
    nom TEXT NOT NULL,
    annee INTEGER NOT NULL,
    du TEXT NOT NULL,
    au TEXT NOT NULL,
    rappels TEXT NOT NULL,
    equipe_id INTEGER NULL,
    ouverte_le TEXT NOT NULL,
    ouverte_par TEXT NOT NULL,
    dernier_rappel TEXT NULL
);
CREATE INDEX ix_campagne_au ON campagne (au);

CREATE TABLE invitation_acces (
    id INTEGER NOT NULL CONSTRAINT pk_invitation_acces PRIMARY KEY,
    entreprise_id INTEGER NOT NULL,
    etablissement_id INTEGER NULL,
    role INTEGER NOT NULL,
    nom TEXT NOT NULL,
    courriel TEXT NOT NULL,
    courriel_cle TEXT NOT NULL,
    campagne_id INTEGER NULL,
    creee_le TEXT NOT NULL,
    creee_par TEXT NOT NULL,
    expire_le TEXT NOT NULL,
    acceptee_le TEXT NULL,
    compte_id INTEGER NULL,
    retiree_le TEXT NULL,
    CONSTRAINT fk_invitation_acces_entreprise_id FOREIGN KEY (entreprise_id) REFERENCES entreprise (id) ON DELETE RESTRICT
);
CREATE INDEX ix_invitation_acces_entreprise_id ON invitation_acces (entreprise_id);
CREATE INDEX ix_invitation_acces_courriel_cle ON invitation_acces (courriel_cle);

CREATE TABLE destinataire_campagne (
    id INTEGER NOT NULL CONSTRAINT pk_destinataire_campagne PRIMARY KEY,
    campagne_id INTEGER NOT NULL,
    entreprise_id INTEGER NOT NULL,
    courriel TEXT NULL,
    compte_id INTEGER NULL,
    invitation_id INTEGER NULL,
    relances INTEGER NOT NULL,
    relance_le TEXT NULL,
    CONSTRAINT fk_destinataire_campagne_campagne_id FOREIGN KEY (campagne_id) REFERENCES campagne (id) ON DELETE CASCADE,
    CONSTRAINT fk_destinataire_campagne_entreprise_id FOREIGN KEY (entreprise_id) REFERENCES entreprise (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_destinataire_campagne_campagne_id_entreprise_id ON destinataire_campagne (campagne_id, entreprise_id);
CREATE INDEX ix_destinataire_campagne_entreprise_id ON destinataire_campagne (entreprise_id);

CREATE TABLE courrier_employeur (
    id INTEGER NOT NULL CONSTRAINT pk_courrier_employeur PRIMARY KEY,
    genre INTEGER NOT NULL,
    courriel TEXT NOT NULL,
    campagne_id INTEGER NULL,
    invitation_id INTEGER NULL,
    cree_le TEXT NOT NULL,
    prochain_essai TEXT NULL,
    essais INTEGER NOT NULL,
    envoye_le TEXT NULL,
    code TEXT NULL
);
CREATE INDEX ix_courrier_employeur_prochain_essai ON courrier_employeur (prochain_essai) WHERE prochain_essai IS NOT NULL;
CREATE INDEX ix_courrier_employeur_campagne_id_courriel ON courrier_employeur (campagne_id, courriel);
CREATE INDEX ix_courrier_employeur_invitation_id ON courrier_employeur (invitation_id);
