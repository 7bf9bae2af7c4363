-- What employers write to the service, and what is answered; in how many days it promises to.

CREATE TABLE fil_de_messages (
    id INTEGER NOT NULL CONSTRAINT pk_fil_de_messages PRIMARY KEY,
    entreprise_id INTEGER NOT NULL,
    sujet INTEGER NOT NULL,
    objet TEXT NOT NULL,
    etat INTEGER NOT NULL,
    ouvert_le TEXT NOT NULL,
    ouvert_par_id INTEGER NOT NULL,
    ouvert_par TEXT NOT NULL,
    dernier_le TEXT NOT NULL,
    avant_le TEXT NOT NULL,
    vers_role INTEGER NOT NULL,
    vers_compte_id INTEGER NULL,
    clos_le TEXT NULL,
    CONSTRAINT fk_fil_de_messages_entreprise_id FOREIGN KEY (entreprise_id) REFERENCES entreprise (id) ON DELETE RESTRICT
);
CREATE INDEX ix_fil_de_messages_entreprise_id ON fil_de_messages (entreprise_id);
CREATE INDEX ix_fil_de_messages_etat_avant_le ON fil_de_messages (etat, avant_le);

CREATE TABLE message_ecrit (
    id INTEGER NOT NULL CONSTRAINT pk_message_ecrit PRIMARY KEY,
    fil_id INTEGER NOT NULL,
    le TEXT NOT NULL,
    par TEXT NOT NULL,
    du_service INTEGER NOT NULL,
    texte TEXT NOT NULL,
    CONSTRAINT fk_message_ecrit_fil_id FOREIGN KEY (fil_id) REFERENCES fil_de_messages (id) ON DELETE CASCADE
);
CREATE INDEX ix_message_ecrit_fil_id ON message_ecrit (fil_id);

CREATE TABLE piece_message (
    id INTEGER NOT NULL CONSTRAINT pk_piece_message PRIMARY KEY,
    message_id INTEGER NOT NULL,
    fil_id INTEGER NOT NULL,
    nom TEXT NOT NULL,
    type TEXT NOT NULL,
    taille INTEGER NOT NULL,
    octets BLOB NOT NULL,
    CONSTRAINT fk_piece_message_message_id FOREIGN KEY (message_id) REFERENCES message_ecrit (id) ON DELETE CASCADE,
    CONSTRAINT fk_piece_message_fil_id FOREIGN KEY (fil_id) REFERENCES fil_de_messages (id) ON DELETE CASCADE
);
CREATE INDEX ix_piece_message_message_id ON piece_message (message_id);
CREATE INDEX ix_piece_message_fil_id ON piece_message (fil_id);

CREATE TABLE delai_de_reponse (
    sujet INTEGER NOT NULL CONSTRAINT pk_delai_de_reponse PRIMARY KEY,
    jours INTEGER NOT NULL
);
