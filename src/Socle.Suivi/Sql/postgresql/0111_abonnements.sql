-- Calendars followed from a telephone.
CREATE TABLE abonnement_agenda (
    id bigint NOT NULL,
    professionnel_id bigint NOT NULL,
    empreinte text NOT NULL,
    cree_le timestamp with time zone NOT NULL,
    CONSTRAINT pk_abonnement_agenda PRIMARY KEY (id),
    CONSTRAINT fk_abonnement_agenda_professionnel_id FOREIGN KEY (professionnel_id) REFERENCES professionnel (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_abonnement_agenda_empreinte ON abonnement_agenda (empreinte);
CREATE UNIQUE INDEX ix_abonnement_agenda_professionnel_id ON abonnement_agenda (professionnel_id);
