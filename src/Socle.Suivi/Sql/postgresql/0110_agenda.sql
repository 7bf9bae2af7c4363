-- The agenda: weekly patterns, sessions, appointments and the states they went through. Not granted to the portals: an appointment
-- may be one a worker asked for.
CREATE TABLE modele_vacation (
    id bigint NOT NULL,
    professionnel_id bigint NOT NULL,
    centre_id bigint,
    salle_id bigint,
    etablissement_id bigint,
    jour_semaine integer NOT NULL,
    semaines integer NOT NULL,
    debut time without time zone NOT NULL,
    fin time without time zone NOT NULL,
    du date NOT NULL,
    au date,
    reservee_a bigint,
    lien_teleconsultation text,
    CONSTRAINT pk_modele_vacation PRIMARY KEY (id),
    CONSTRAINT fk_modele_vacation_centre_id FOREIGN KEY (centre_id) REFERENCES centre (id) ON DELETE RESTRICT,
    CONSTRAINT fk_modele_vacation_etablissement_id FOREIGN KEY (etablissement_id) REFERENCES etablissement (id) ON DELETE RESTRICT,
    CONSTRAINT fk_modele_vacation_professionnel_id FOREIGN KEY (professionnel_id) REFERENCES professionnel (id) ON DELETE RESTRICT,
    CONSTRAINT fk_modele_vacation_reservee_a FOREIGN KEY (reservee_a) REFERENCES entreprise (id) ON DELETE RESTRICT,
    CONSTRAINT fk_modele_vacation_salle_id FOREIGN KEY (salle_id) REFERENCES salle (id) ON DELETE RESTRICT
);
CREATE INDEX ix_modele_vacation_centre_id ON modele_vacation (centre_id);
CREATE INDEX ix_modele_vacation_etablissement_id ON modele_vacation (etablissement_id);
CREATE INDEX ix_modele_vacation_professionnel_id ON modele_vacation (professionnel_id);
CREATE INDEX ix_modele_vacation_reservee_a ON modele_vacation (reservee_a);
CREATE INDEX ix_modele_vacation_salle_id ON modele_vacation (salle_id);

CREATE TABLE vacation (
    id bigint NOT NULL,
    modele_id bigint,
    professionnel_id bigint NOT NULL,
    centre_id bigint,
    salle_id bigint,
    etablissement_id bigint,
    jour date NOT NULL,
    debut time without time zone NOT NULL,
    fin time without time zone NOT NULL,
    reservee_a bigint,
    lien_teleconsultation text,
    fermee_le timestamp with time zone,
    CONSTRAINT pk_vacation PRIMARY KEY (id),
    CONSTRAINT fk_vacation_centre_id FOREIGN KEY (centre_id) REFERENCES centre (id) ON DELETE RESTRICT,
    CONSTRAINT fk_vacation_etablissement_id FOREIGN KEY (etablissement_id) REFERENCES etablissement (id) ON DELETE RESTRICT,
    CONSTRAINT fk_vacation_modele_id FOREIGN KEY (modele_id) REFERENCES modele_vacation (id) ON DELETE RESTRICT,
    CONSTRAINT fk_vacation_professionnel_id FOREIGN KEY (professionnel_id) REFERENCES professionnel (id) ON DELETE RESTRICT,
    CONSTRAINT fk_vacation_reservee_a FOREIGN KEY (reservee_a) REFERENCES entreprise (id) ON DELETE RESTRICT,
    CONSTRAINT fk_vacation_salle_id FOREIGN KEY (salle_id) REFERENCES salle (id) ON DELETE RESTRICT
);
CREATE INDEX ix_vacation_centre_id_jour ON vacation (centre_id, jour);
CREATE INDEX ix_vacation_etablissement_id ON vacation (etablissement_id);
CREATE INDEX ix_vacation_jour_professionnel_id ON vacation (jour, professionnel_id);
CREATE UNIQUE INDEX ix_vacation_modele_id_jour ON vacation (modele_id, jour);
CREATE INDEX ix_vacation_professionnel_id_jour ON vacation (professionnel_id, jour);
CREATE INDEX ix_vacation_reservee_a ON vacation (reservee_a);
CREATE INDEX ix_vacation_salle_id ON vacation (salle_id);

CREATE TABLE rendez_vous (
    id bigint NOT NULL,
    vacation_id bigint NOT NULL,
    travailleur_id bigint NOT NULL,
    contrat_id bigint,
    etablissement_id bigint,
    entreprise_id bigint,
    visite integer,
    type integer NOT NULL,
    demande_id bigint,
    jour date NOT NULL,
    debut time without time zone NOT NULL,
    minutes integer NOT NULL,
    en_surnombre boolean NOT NULL,
    etat integer NOT NULL,
    au_plus_tard date,
    origine integer NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_rendez_vous PRIMARY KEY (id),
    CONSTRAINT fk_rendez_vous_travailleur_id FOREIGN KEY (travailleur_id) REFERENCES travailleur (id) ON DELETE RESTRICT,
    CONSTRAINT fk_rendez_vous_vacation_id FOREIGN KEY (vacation_id) REFERENCES vacation (id) ON DELETE RESTRICT
);
CREATE INDEX ix_rendez_vous_contrat_id_visite ON rendez_vous (contrat_id, visite);
CREATE INDEX ix_rendez_vous_entreprise_id_jour ON rendez_vous (entreprise_id, jour);
CREATE INDEX ix_rendez_vous_jour_etat ON rendez_vous (jour, etat);
CREATE INDEX ix_rendez_vous_travailleur_id_jour ON rendez_vous (travailleur_id, jour);
CREATE INDEX ix_rendez_vous_vacation_id ON rendez_vous (vacation_id);
CREATE UNIQUE INDEX ix_rendez_vous_vacation_id_debut ON rendez_vous (vacation_id, debut) WHERE etat < 8 AND NOT en_surnombre;

CREATE TABLE etape_rendez_vous (
    id bigint NOT NULL,
    rendez_vous_id bigint NOT NULL,
    etat integer NOT NULL,
    le timestamp with time zone NOT NULL,
    par text NOT NULL,
    compte_id bigint,
    vacation_id bigint NOT NULL,
    debut time without time zone NOT NULL,
    motif integer,
    CONSTRAINT pk_etape_rendez_vous PRIMARY KEY (id),
    CONSTRAINT fk_etape_rendez_vous_rendez_vous_id FOREIGN KEY (rendez_vous_id) REFERENCES rendez_vous (id) ON DELETE CASCADE
);
CREATE INDEX ix_etape_rendez_vous_rendez_vous_id ON etape_rendez_vous (rendez_vous_id);

CREATE TABLE duree_visite (
    id bigint NOT NULL,
    type integer NOT NULL,
    profession integer NOT NULL,
    minutes integer NOT NULL,
    a_distance boolean NOT NULL,
    CONSTRAINT pk_duree_visite PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ix_duree_visite_type_profession ON duree_visite (type, profession);

-- To start from: each service has its own, and edits them.
INSERT INTO duree_visite (id, type, profession, minutes, a_distance) VALUES
    (1, 1, 1, 30, true),
    (2, 1, 2, 30, true),
    (3, 1, 4, 30, true),
    (4, 1, 8, 30, true),
    (5, 1, 16, 30, true),
    (6, 2, 1, 30, false),
    (7, 2, 2, 30, false),
    (8, 2, 4, 30, false),
    (9, 3, 1, 30, true),
    (10, 3, 2, 30, true),
    (11, 3, 4, 30, true),
    (12, 3, 8, 30, true),
    (13, 4, 1, 30, true),
    (14, 4, 2, 30, true),
    (15, 4, 4, 30, true),
    (16, 4, 8, 30, true),
    (17, 5, 1, 30, true),
    (18, 5, 2, 30, true),
    (19, 5, 4, 30, true),
    (20, 5, 8, 30, true),
    (21, 5, 16, 30, true),
    (22, 6, 1, 30, true),
    (23, 6, 2, 30, true),
    (24, 6, 4, 30, true),
    (25, 6, 8, 45, true),
    (26, 7, 1, 30, true),
    (27, 7, 2, 30, true),
    (28, 7, 4, 30, true),
    (29, 7, 8, 30, true),
    (30, 7, 16, 30, true),
    (31, 8, 1, 45, false),
    (32, 8, 2, 45, false),
    (33, 8, 4, 45, false),
    (34, 9, 1, 45, false),
    (35, 10, 1, 20, false),
    (36, 11, 1, 20, false);

ALTER TABLE visite_realisee ADD COLUMN rendez_vous_id bigint;
CREATE INDEX ix_visite_realisee_rendez_vous_id ON visite_realisee (rendez_vous_id) WHERE rendez_vous_id IS NOT NULL;
