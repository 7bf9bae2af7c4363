-- What someone answered about a row of a preview; kept when the file is read again.
CREATE TABLE reponse_import (
    import_id INTEGER NOT NULL,
    numero INTEGER NOT NULL,
    contrat_id INTEGER NOT NULL,
    reponse INTEGER NOT NULL,
    choisi_id INTEGER NULL,
    choisi_ligne INTEGER NULL,
    CONSTRAINT pk_reponse_import PRIMARY KEY (import_id, numero, contrat_id),
    CONSTRAINT fk_reponse_import_import_id FOREIGN KEY (import_id) REFERENCES import_declaration (id) ON DELETE CASCADE
);
