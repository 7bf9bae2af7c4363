-- What changes between two dates of the law: computed once, then read page by page.
CREATE TABLE comparaison_droit (
    id bigint NOT NULL,
    du date NOT NULL,
    au date NOT NULL,
    jour date NOT NULL,
    entreprise_id bigint,
    veille boolean NOT NULL,
    contrats integer NOT NULL,
    travailleurs integer NOT NULL,
    changements integer NOT NULL,
    calculee_le timestamp with time zone NOT NULL,
    CONSTRAINT pk_comparaison_droit PRIMARY KEY (id)
);
CREATE INDEX ix_comparaison_droit_calculee_le ON comparaison_droit (calculee_le);

CREATE TABLE changement_suivi (
    id bigint NOT NULL,
    comparaison_id bigint NOT NULL,
    contrat_id bigint NOT NULL,
    travailleur_id bigint NOT NULL,
    entreprise_id bigint NOT NULL,
    visite integer,
    categorie_avant integer NOT NULL,
    categorie_apres integer NOT NULL,
    avant boolean NOT NULL,
    apres boolean NOT NULL,
    date_avant date,
    date_apres date,
    article text NOT NULL,
    regle text NOT NULL,
    preuve integer NOT NULL,
    nom_tri text COLLATE "C" NOT NULL,
    CONSTRAINT pk_changement_suivi PRIMARY KEY (id),
    CONSTRAINT fk_changement_suivi_comparaison_id FOREIGN KEY (comparaison_id) REFERENCES comparaison_droit (id) ON DELETE CASCADE
);
CREATE INDEX ix_changement_suivi_comparaison_id_nom_tri_contrat_id ON changement_suivi (comparaison_id, nom_tri, contrat_id);
