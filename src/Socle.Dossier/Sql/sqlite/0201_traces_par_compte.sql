-- The files someone opened last, without reading the whole trail.

CREATE INDEX ix_trace_dossier_compte_id_rang ON trace_dossier (compte_id, rang);
