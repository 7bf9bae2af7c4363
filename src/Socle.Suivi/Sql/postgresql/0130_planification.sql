-- Planning: what was asked of the optimiser, what it proposed line by line, and what a service sets for it. Not granted to the portals:
-- a line may be a visit the worker asked for.
CREATE TABLE proposition_planification (
    id bigint NOT NULL,
    du date NOT NULL,
    au date NOT NULL,
    demande text NOT NULL,
    de_nuit boolean NOT NULL,
    demandee_le timestamp with time zone NOT NULL,
    demandee_par text NOT NULL,
    compte_id bigint,
    etat integer NOT NULL,
    finie_le timestamp with time zone,
    etape text,
    fait integer NOT NULL,
    total integer NOT NULL,
    execution text,
    battement timestamp with time zone,
    seances integer NOT NULL,
    demandes integer NOT NULL,
    placees integer NOT NULL,
    acceptees integer NOT NULL,
    refusees integer NOT NULL,
    tours integer NOT NULL,
    cout double precision NOT NULL,
    borne double precision NOT NULL,
    bilan text,
    CONSTRAINT pk_proposition_planification PRIMARY KEY (id)
);
CREATE INDEX ix_proposition_planification_demandee_le ON proposition_planification (demandee_le);

CREATE TABLE ligne_planification (
    id bigint NOT NULL,
    proposition_id bigint NOT NULL,
    travailleur_id bigint NOT NULL,
    contrat_id bigint,
    etablissement_id bigint,
    entreprise_id bigint,
    demande_visite_id bigint,
    visite integer,
    type integer NOT NULL,
    equipe_id bigint,
    au_plus_tard date,
    poids integer NOT NULL,
    nom_tri text COLLATE "C" NOT NULL,
    vacation_id bigint,
    centre_id bigint,
    jour date,
    debut time without time zone,
    minutes integer NOT NULL,
    trajet integer NOT NULL,
    en_surnombre boolean NOT NULL,
    raison integer,
    autre_vacation_id bigint,
    autre_surcout double precision,
    etat integer NOT NULL,
    refus text,
    CONSTRAINT pk_ligne_planification PRIMARY KEY (id),
    CONSTRAINT fk_ligne_planification_proposition_id FOREIGN KEY (proposition_id) REFERENCES proposition_planification (id) ON DELETE CASCADE
);
CREATE INDEX ix_ligne_planification_proposition_id_etat_jour_debut_nom_tri ON ligne_planification (proposition_id, etat, jour, debut, nom_tri);

CREATE TABLE priorite_planification (
    id bigint NOT NULL,
    code integer NOT NULL,
    poids integer NOT NULL,
    refus integer NOT NULL,
    CONSTRAINT pk_priorite_planification PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ix_priorite_planification_code ON priorite_planification (code);

CREATE TABLE reglages_planification (
    id bigint NOT NULL,
    simultanes_pour_cent integer NOT NULL,
    simultanes_au_moins integer NOT NULL,
    trajet_commune integer NOT NULL,
    trajet_code_postal integer NOT NULL,
    trajet_voisin integer NOT NULL,
    trajet_departement integer NOT NULL,
    trajet_ailleurs integer NOT NULL,
    surreservation boolean NOT NULL,
    facteur_surreservation integer NOT NULL,
    la_nuit boolean NOT NULL,
    nuit_jours integer NOT NULL,
    CONSTRAINT pk_reglages_planification PRIMARY KEY (id)
);

CREATE TABLE simultanes_entreprise (
    id bigint NOT NULL,
    entreprise_id bigint NOT NULL,
    maximum integer NOT NULL,
    CONSTRAINT pk_simultanes_entreprise PRIMARY KEY (id),
    CONSTRAINT fk_simultanes_entreprise_entreprise_id FOREIGN KEY (entreprise_id) REFERENCES entreprise (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ix_simultanes_entreprise_entreprise_id ON simultanes_entreprise (entreprise_id);

CREATE TABLE trajet_commune (
    id bigint NOT NULL,
    code_postal text COLLATE "C" NOT NULL,
    commune text COLLATE "C" NOT NULL,
    centre_id bigint NOT NULL,
    minutes integer NOT NULL,
    CONSTRAINT pk_trajet_commune PRIMARY KEY (id),
    CONSTRAINT fk_trajet_commune_centre_id FOREIGN KEY (centre_id) REFERENCES centre (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ix_trajet_commune_centre_id_code_postal_commune ON trajet_commune (centre_id, code_postal, commune);

CREATE TABLE vacances_scolaires (
    id bigint NOT NULL,
    zone integer NOT NULL,
    nom text NOT NULL,
    du date NOT NULL,
    au date NOT NULL,
    CONSTRAINT pk_vacances_scolaires PRIMARY KEY (id)
);
CREATE INDEX ix_vacances_scolaires_zone_du ON vacances_scolaires (zone, du);

CREATE TABLE indisponibilite (
    id bigint NOT NULL,
    travailleur_id bigint,
    etablissement_id bigint,
    entreprise_id bigint,
    du date NOT NULL,
    au date NOT NULL,
    jours integer NOT NULL,
    moment integer NOT NULL,
    CONSTRAINT pk_indisponibilite PRIMARY KEY (id),
    CONSTRAINT fk_indisponibilite_entreprise_id FOREIGN KEY (entreprise_id) REFERENCES entreprise (id) ON DELETE CASCADE,
    CONSTRAINT fk_indisponibilite_etablissement_id FOREIGN KEY (etablissement_id) REFERENCES etablissement (id) ON DELETE CASCADE,
    CONSTRAINT fk_indisponibilite_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE CASCADE
);
CREATE INDEX ix_indisponibilite_au ON indisponibilite (au);
CREATE INDEX ix_indisponibilite_entreprise_id ON indisponibilite (entreprise_id);
CREATE INDEX ix_indisponibilite_etablissement_id ON indisponibilite (etablissement_id);
CREATE INDEX ix_indisponibilite_travailleur_id ON indisponibilite (travailleur_id);
