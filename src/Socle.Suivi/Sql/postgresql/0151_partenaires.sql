-- Visits made for one another by services: entrusted, received, their tariffs, and the little an employer may read of them.
-- Not granted to the portals, but what an employer may read.

ALTER TABLE visite_realisee ADD COLUMN pour_autre_service boolean NOT NULL DEFAULT false;

ALTER TABLE rendez_vous ADD COLUMN visite_recue_id bigint;
CREATE INDEX ix_rendez_vous_visite_recue_id ON rendez_vous (visite_recue_id) WHERE visite_recue_id IS NOT NULL;

CREATE TABLE tarif_partenaire (
    id bigint NOT NULL,
    partenaire_id bigint NOT NULL,
    type integer NOT NULL,
    centimes integer NOT NULL,
    CONSTRAINT pk_tarif_partenaire PRIMARY KEY (id),
    CONSTRAINT fk_tarif_partenaire_partenaire_id FOREIGN KEY (partenaire_id) REFERENCES service_partenaire (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_tarif_partenaire_partenaire_id_type ON tarif_partenaire (partenaire_id, type);

CREATE TABLE visite_confiee (
    id bigint NOT NULL,
    partenaire_id bigint NOT NULL,
    travailleur_id bigint NOT NULL,
    contrat_id bigint,
    etablissement_id bigint,
    entreprise_id bigint,
    visite integer,
    type integer NOT NULL,
    demande_id bigint,
    au_plus_tard date,
    raison integer NOT NULL,
    poste text,
    lieu text,
    etat integer NOT NULL,
    creee_le date NOT NULL,
    envoyee_le date,
    moyen integer,
    echec_envoi text,
    relancee_le date,
    relances integer NOT NULL,
    reponse_le date,
    refus integer,
    annulation integer,
    prevue_le date,
    prevue_a time without time zone,
    realisee_le date,
    attestation text,
    attestation_le date,
    visite_realisee_id bigint,
    centimes integer,
    version integer NOT NULL,
    CONSTRAINT pk_visite_confiee PRIMARY KEY (id),
    CONSTRAINT fk_visite_confiee_partenaire_id FOREIGN KEY (partenaire_id) REFERENCES service_partenaire (id) ON DELETE RESTRICT,
    CONSTRAINT fk_visite_confiee_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_visite_confiee_contrat_id_visite ON visite_confiee (contrat_id, visite);
CREATE INDEX ix_visite_confiee_demande_id ON visite_confiee (demande_id);
CREATE INDEX ix_visite_confiee_etat_au_plus_tard ON visite_confiee (etat, au_plus_tard);
CREATE INDEX ix_visite_confiee_partenaire_id ON visite_confiee (partenaire_id);
CREATE INDEX ix_visite_confiee_travailleur_id ON visite_confiee (travailleur_id);

CREATE TABLE rendez_vous_ailleurs (
    id bigint NOT NULL,
    contrat_id bigint NOT NULL,
    le date NOT NULL,
    a time without time zone,
    service text NOT NULL,
    adresse text,
    CONSTRAINT pk_rendez_vous_ailleurs PRIMARY KEY (id)
);
CREATE INDEX ix_rendez_vous_ailleurs_contrat_id ON rendez_vous_ailleurs (contrat_id);

CREATE TABLE visite_recue (
    id bigint NOT NULL,
    partenaire_id bigint NOT NULL,
    travailleur_id bigint NOT NULL,
    reference text,
    employeur text NOT NULL,
    siret text,
    poste text,
    type integer NOT NULL,
    au_plus_tard date,
    recue_le date NOT NULL,
    close_le date,
    refus integer,
    retour_le date,
    moyen integer,
    echec_envoi text,
    centimes integer,
    CONSTRAINT pk_visite_recue PRIMARY KEY (id),
    CONSTRAINT fk_visite_recue_partenaire_id FOREIGN KEY (partenaire_id) REFERENCES service_partenaire (id) ON DELETE RESTRICT,
    CONSTRAINT fk_visite_recue_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT
);
CREATE INDEX ix_visite_recue_partenaire_id_recue_le ON visite_recue (partenaire_id, recue_le);
CREATE INDEX ix_visite_recue_travailleur_id ON visite_recue (travailleur_id);

GRANT SELECT ON rendez_vous_ailleurs TO socle_portail;
