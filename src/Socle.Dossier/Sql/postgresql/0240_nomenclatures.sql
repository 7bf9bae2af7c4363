-- Published lists, imported by command. Each version is whole and never changes: what was coded with it is read with it.

CREATE TABLE nomenclature (
    id bigint NOT NULL,
    nom text NOT NULL,
    version text NOT NULL,
    source text NOT NULL,
    effet date NOT NULL,
    termes integer NOT NULL,
    fichier text NOT NULL,
    empreinte text NOT NULL,
    importee_le timestamp with time zone NOT NULL,
    CONSTRAINT pk_nomenclature PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ix_nomenclature_nom_version ON nomenclature (nom, version);

CREATE TABLE terme_nomenclature (
    id bigint NOT NULL,
    nomenclature_id bigint NOT NULL,
    code text NOT NULL,
    libelle text NOT NULL,
    synonymes text,
    parent text,
    depuis date,
    jusque date,
    CONSTRAINT pk_terme_nomenclature PRIMARY KEY (id),
    CONSTRAINT fk_terme_nomenclature_nomenclature_id FOREIGN KEY (nomenclature_id) REFERENCES nomenclature (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_terme_nomenclature_nomenclature_id_code ON terme_nomenclature (nomenclature_id, code);
GRANT SELECT, INSERT ON nomenclature, terme_nomenclature TO socle_soin;
