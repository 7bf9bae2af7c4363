-- What each message says of its appointments, so that one which changed since, in whatever way, is announced again; the changes someone has
-- to call about; and the queue read channel by channel.
ALTER TABLE ligne_convocation ADD COLUMN jour TEXT NULL;
ALTER TABLE ligne_convocation ADD COLUMN debut TEXT NULL;
ALTER TABLE ligne_convocation ADD COLUMN lieu INTEGER NULL;
ALTER TABLE convocation ADD COLUMN a_appeler INTEGER NOT NULL DEFAULT 0;
CREATE INDEX ix_convocation_a_appeler ON convocation (a_appeler) WHERE a_appeler;
DROP INDEX ix_convocation_etat_prochain_essai;
CREATE INDEX ix_convocation_etat_canal_prochain_essai ON convocation (etat, canal, prochain_essai);
DROP INDEX ix_convocation_appliquee;
CREATE INDEX ix_convocation_etat ON convocation (etat) WHERE NOT appliquee;
