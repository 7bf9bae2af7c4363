-- What someone answered about a row of a preview; kept when the file is read again.
CREATE TABLE reponse_import (
    import_id bigint NOT NULL,
    numero integer NOT NULL,
    contrat_id bigint NOT NULL,
    reponse integer NOT NULL,
    choisi_id bigint,
    choisi_ligne integer,
    CONSTRAINT pk_reponse_import PRIMARY KEY (import_id, numero, contrat_id),
    CONSTRAINT fk_reponse_import_import_id FOREIGN KEY (import_id) REFERENCES import_declaration (id) ON DELETE CASCADE
);
