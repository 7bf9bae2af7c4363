-- A return visit the employer has to announce does not wait behind another visit already late.
ALTER TABLE suivi_employeur ADD COLUMN reprise_au_plus_tard TEXT NULL;
