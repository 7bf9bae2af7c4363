-- Published lists, imported by command. Each version is whole and never changes: what was coded with it is read with it.

CREATE TABLE nomenclature (
    id INTEGER NOT NULL CONSTRAINT pk_nomenclature PRIMARY KEY,
    nom TEXT NOT NULL,
    version TEXT NOT NULL,
    source TEXT NOT NULL,
    effet TEXT NOT NULL,
    termes INTEGER NOT NULL,
    fichier TEXT NOT NULL,
    empreinte TEXT NOT NULL,
    importee_le TEXT NOT NULL
);
CREATE UNIQUE INDEX ix_nomenclature_nom_version ON nomenclature (nom, version);

CREATE TABLE terme_nomenclature (
    id INTEGER NOT NULL CONSTRAINT pk_terme_nomenclature PRIMARY KEY,
    nomenclature_id INTEGER NOT NULL,
    code TEXT NOT NULL,
    libelle TEXT NOT NULL,
    synonymes TEXT NULL,
    parent TEXT NULL,
    depuis TEXT NULL,
    jusque TEXT NULL,
    CONSTRAINT fk_terme_nomenclature_nomenclature_id FOREIGN KEY (nomenclature_id) REFERENCES nomenclature (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ix_terme_nomenclature_nomenclature_id_code ON terme_nomenclature (nomenclature_id, code);
