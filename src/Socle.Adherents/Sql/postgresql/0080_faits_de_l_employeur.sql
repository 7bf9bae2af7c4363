-- What the law asks of an employer beyond its name: a household (L. 4625-3), and the age its branch sets for the mid-career visit (L. 4624-2-2).
ALTER TABLE entreprise ADD COLUMN particulier_employeur boolean NOT NULL DEFAULT false;
ALTER TABLE entreprise ADD COLUMN age_mi_carriere integer NULL;
