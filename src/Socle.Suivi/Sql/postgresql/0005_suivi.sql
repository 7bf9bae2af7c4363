CREATE TABLE visite_realisee (
    id bigint NOT NULL,
    travailleur_id bigint NOT NULL,
    etablissement_id bigint,
    type integer NOT NULL,
    date date NOT NULL,
    par integer NOT NULL,
    mesures boolean NOT NULL,
    prochaine_au_plus_tard date,
    professionnel text,
    source text,
    CONSTRAINT pk_visite_realisee PRIMARY KEY (id),
    CONSTRAINT fk_visite_realisee_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_visite_realisee_travailleur_id ON visite_realisee (travailleur_id);

CREATE TABLE visite_prevue (
    id bigint NOT NULL,
    travailleur_id bigint NOT NULL,
    etablissement_id bigint,
    visite integer NOT NULL,
    le date NOT NULL,
    a time without time zone,
    professionnel text,
    source text NOT NULL,
    CONSTRAINT pk_visite_prevue PRIMARY KEY (id),
    CONSTRAINT fk_visite_prevue_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_visite_prevue_travailleur_id ON visite_prevue (travailleur_id);

CREATE TABLE echeance (
    id bigint NOT NULL,
    contrat_id bigint NOT NULL,
    travailleur_id bigint NOT NULL,
    etablissement_id bigint NOT NULL,
    entreprise_id bigint NOT NULL,
    equipe_id bigint,
    centre_id bigint,
    secteur_id bigint,
    visite integer NOT NULL,
    categorie integer NOT NULL,
    etat integer NOT NULL,
    au_plus_tard date,
    en_retard_le date,
    avant_affectation boolean NOT NULL,
    par integer NOT NULL,
    preuve integer NOT NULL,
    sources text NOT NULL,
    nom_tri text COLLATE "C" NOT NULL,
    CONSTRAINT pk_echeance PRIMARY KEY (id)
);
CREATE INDEX ix_echeance_contrat_id ON echeance (contrat_id);
CREATE INDEX ix_echeance_equipe_id_etat_au_plus_tard ON echeance (equipe_id, etat, au_plus_tard);
CREATE INDEX ix_echeance_entreprise_id ON echeance (entreprise_id);
CREATE INDEX ix_echeance_etat_au_plus_tard_nom_tri ON echeance (etat, au_plus_tard, nom_tri);
CREATE INDEX ix_echeance_travailleur_id ON echeance (travailleur_id);

CREATE TABLE calcul_suivi (
    contrat_id bigint NOT NULL,
    travailleur_id bigint NOT NULL,
    categorie integer NOT NULL,
    date_droit date NOT NULL,
    faits text NOT NULL,
    empreinte_faits bigint NOT NULL,
    empreinte_reponse bigint NOT NULL,
    calcule_le timestamp with time zone NOT NULL,
    CONSTRAINT pk_calcul_suivi PRIMARY KEY (contrat_id)
);

CREATE TABLE suivi_employeur (
    contrat_id bigint NOT NULL,
    travailleur_id bigint NOT NULL,
    etablissement_id bigint NOT NULL,
    entreprise_id bigint NOT NULL,
    categorie integer NOT NULL,
    visite integer,
    au_plus_tard date,
    en_retard_le date,
    sources text,
    preuve integer,
    phrase text,
    nom_tri text COLLATE "C" NOT NULL,
    CONSTRAINT pk_suivi_employeur PRIMARY KEY (contrat_id)
);
CREATE INDEX ix_suivi_employeur_entreprise_id_au_plus_tard ON suivi_employeur (entreprise_id, au_plus_tard);

CREATE TABLE etat_echeancier (
    cle integer NOT NULL,
    version bigint NOT NULL,
    recalcule_le timestamp with time zone,
    date_droit date,
    CONSTRAINT pk_etat_echeancier PRIMARY KEY (cle)
);

-- Nothing else of this module: visits made and how a date was obtained are not the portals' to read.
GRANT SELECT ON suivi_employeur TO socle_portail;

INSERT INTO etat_echeancier (cle, version) VALUES (1, 0);
