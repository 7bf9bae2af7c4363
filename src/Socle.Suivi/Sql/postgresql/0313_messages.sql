-- What employers write to the service, and what is answered; in how many days it promises to.

CREATE TABLE fil_de_messages (
    id bigint NOT NULL,
    entreprise_id bigint NOT NULL,
    sujet integer NOT NULL,
    objet text NOT NULL,
    etat integer NOT NULL,
    ouvert_le timestamp with time zone NOT NULL,
    ouvert_par_id bigint NOT NULL,
    ouvert_par text NOT NULL,
    dernier_le timestamp with time zone NOT NULL,
    avant_le date NOT NULL,
    vers_role integer NOT NULL,
    vers_compte_id bigint NULL,
    clos_le timestamp with time zone NULL,
    CONSTRAINT pk_fil_de_messages PRIMARY KEY (id),
    CONSTRAINT fk_fil_de_messages_entreprise_id FOREIGN KEY (entreprise_id) REFERENCES entreprise (id) ON DELETE RESTRICT
);
CREATE INDEX ix_fil_de_messages_entreprise_id ON fil_de_messages (entreprise_id);
CREATE INDEX ix_fil_de_messages_etat_avant_le ON fil_de_messages (etat, avant_le);

CREATE TABLE message_ecrit (
    id bigint NOT NULL,
    fil_id bigint NOT NULL,
    le timestamp with time zone NOT NULL,
    par text NOT NULL,
    du_service boolean NOT NULL,
    texte text NOT NULL,
    CONSTRAINT pk_message_ecrit PRIMARY KEY (id),
    CONSTRAINT fk_message_ecrit_fil_id FOREIGN KEY (fil_id) REFERENCES fil_de_messages (id) ON DELETE CASCADE
);
CREATE INDEX ix_message_ecrit_fil_id ON message_ecrit (fil_id);

CREATE TABLE piece_message (
    id bigint NOT NULL,
    message_id bigint NOT NULL,
    fil_id bigint NOT NULL,
    nom text NOT NULL,
    type text NOT NULL,
    taille integer NOT NULL,
    octets bytea NOT NULL,
    CONSTRAINT pk_piece_message PRIMARY KEY (id),
    CONSTRAINT fk_piece_message_message_id FOREIGN KEY (message_id) REFERENCES message_ecrit (id) ON DELETE CASCADE,
    CONSTRAINT fk_piece_message_fil_id FOREIGN KEY (fil_id) REFERENCES fil_de_messages (id) ON DELETE CASCADE
);
CREATE INDEX ix_piece_message_message_id ON piece_message (message_id);
CREATE INDEX ix_piece_message_fil_id ON piece_message (fil_id);

CREATE TABLE delai_de_reponse (
    sujet integer NOT NULL,
    jours integer NOT NULL,
    CONSTRAINT pk_delai_de_reponse PRIMARY KEY (sujet)
);

-- Who at the service a thread is handed to is not told.
GRANT SELECT (id, entreprise_id, sujet, objet, etat, ouvert_le, ouvert_par_id, ouvert_par, dernier_le, avant_le, clos_le) ON fil_de_messages TO socle_portail;
GRANT SELECT ON message_ecrit, piece_message TO socle_portail;
