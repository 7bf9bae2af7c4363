-- What changes between two dates of the law: computed once, then read page by page.
CREATE TABLE comparaison_droit (
    id INTEGER NOT NULL CONSTRAINT pk_comparaison_droit PRIMARY KEY,
    du TEXT NOT NULL,
    au TEXT NOT NULL,
    jour TEXT NOT NULL,
    entreprise_id INTEGER NULL,
    veille INTEGER NOT NULL,
    contrats INTEGER NOT NULL,
    travailleurs INTEGER NOT NULL,
    changements INTEGER NOT NULL,
    calculee_le TEXT NOT NULL
);
CREATE INDEX ix_comparaison_droit_calculee_le ON comparaison_droit (calculee_le);

CREATE TABLE changement_suivi (
    id INTEGER NOT NULL CONSTRAINT pk_changement_suivi PRIMARY KEY,
    comparaison_id INTEGER NOT NULL,
    contrat_id INTEGER NOT NULL,
    travailleur_id INTEGER NOT NULL,
    entreprise_id INTEGER NOT NULL,
    visite INTEGER NULL,
    categorie_avant INTEGER NOT NULL,
    categorie_apres INTEGER NOT NULL,
    avant INTEGER NOT NULL,
    apres INTEGER NOT NULL,
    date_avant TEXT NULL,
    date_apres TEXT NULL,
    article TEXT NOT NULL,
    regle TEXT NOT NULL,
    preuve INTEGER NOT NULL,
    nom_tri TEXT NOT NULL,
    CONSTRAINT fk_changement_suivi_comparaison_id FOREIGN KEY (comparaison_id) REFERENCES comparaison_droit (id) ON DELETE CASCADE
);
CREATE INDEX ix_changement_suivi_comparaison_id_nom_tri_contrat_id ON changement_suivi (comparaison_id, nom_tri, contrat_id);
