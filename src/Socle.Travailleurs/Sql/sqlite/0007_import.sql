CREATE TABLE import_declaration (
    id INTEGER NOT NULL CONSTRAINT pk_import_declaration PRIMARY KEY,
    emetteur TEXT NOT NULL,
    nom_fichier TEXT NOT NULL,
    genre INTEGER NOT NULL,
    taille INTEGER NOT NULL,
    empreinte TEXT NOT NULL,
    description TEXT NULL,
    etat INTEGER NOT NULL,
    refus TEXT NULL,
    complet INTEGER NOT NULL,
    ouvrir_etablissements INTEGER NOT NULL,
    partiel INTEGER NOT NULL,
    date_effet TEXT NOT NULL,
    entreprise_id INTEGER NULL,
    etablissement_id INTEGER NULL,
    colonnes TEXT NULL,
    depose_le TEXT NOT NULL,
    depose_par TEXT NOT NULL,
    depose_par_id INTEGER NULL,
    analyse_le TEXT NULL,
    accepte_le TEXT NULL,
    accepte_par TEXT NULL,
    accepte_par_id INTEGER NULL,
    annule_le TEXT NULL,
    annule_par TEXT NULL,
    lignes INTEGER NOT NULL,
    a_creer INTEGER NOT NULL,
    a_modifier INTEGER NOT NULL,
    a_cloturer INTEGER NOT NULL,
    inchangees INTEGER NOT NULL,
    refusees INTEGER NOT NULL,
    doublons INTEGER NOT NULL,
    clotures_proposees INTEGER NOT NULL,
    appliquees INTEGER NOT NULL,
    etape TEXT NULL,
    fait INTEGER NOT NULL,
    total INTEGER NOT NULL,
    execution TEXT NULL,
    battement TEXT NULL,
    arret_demande INTEGER NOT NULL
);
CREATE INDEX ix_import_declaration_depose_le ON import_declaration (depose_le);
CREATE INDEX ix_import_declaration_empreinte ON import_declaration (empreinte);

CREATE TABLE modele_import (
    id INTEGER NOT NULL CONSTRAINT pk_modele_import PRIMARY KEY,
    emetteur TEXT NOT NULL,
    emetteur_cle TEXT NOT NULL,
    colonnes TEXT NOT NULL,
    enregistre_le TEXT NOT NULL,
    enregistre_par TEXT NOT NULL
);
CREATE UNIQUE INDEX ix_modele_import_emetteur_cle ON modele_import (emetteur_cle);

CREATE TABLE entreprise_importee (
    import_id INTEGER NOT NULL,
    entreprise_id INTEGER NOT NULL,
    etat INTEGER NOT NULL,
    rang INTEGER NOT NULL,
    lignes INTEGER NOT NULL,
    motif TEXT NULL,
    CONSTRAINT pk_entreprise_importee PRIMARY KEY (import_id, entreprise_id),
    CONSTRAINT fk_entreprise_importee_import_id FOREIGN KEY (import_id) REFERENCES import_declaration (id) ON DELETE CASCADE
);

CREATE TABLE ligne_import (
    id INTEGER NOT NULL CONSTRAINT pk_ligne_import PRIMARY KEY,
    import_id INTEGER NOT NULL,
    numero INTEGER NOT NULL,
    rang INTEGER NOT NULL,
    entreprise_id INTEGER NULL,
    etablissement_id INTEGER NULL,
    travailleur_id INTEGER NULL,
    contrat_id INTEGER NULL,
    issue INTEGER NOT NULL,
    nom TEXT NOT NULL,
    recherche TEXT NOT NULL,
    motif TEXT NULL,
    donnees TEXT NULL,
    changements TEXT NULL,
    ecrits TEXT NULL,
    empreinte INTEGER NOT NULL,
    candidats TEXT NULL,
    reponse INTEGER NULL,
    choisi_id INTEGER NULL,
    CONSTRAINT fk_ligne_import_import_id FOREIGN KEY (import_id) REFERENCES import_declaration (id) ON DELETE CASCADE
);
CREATE INDEX ix_ligne_import_contrat_id ON ligne_import (contrat_id);
CREATE INDEX ix_ligne_import_import_id_issue_rang ON ligne_import (import_id, issue, rang);
CREATE INDEX ix_ligne_import_import_id_rang ON ligne_import (import_id, rang);
CREATE INDEX ix_ligne_import_travailleur_id ON ligne_import (travailleur_id);
