-- What each message says of its appointments, so that one which changed since, in whatever way, is announced again; the changes someone has
-- to call about; and the queue read channel by channel.
ALTER TABLE ligne_convocation ADD COLUMN jour date NULL;
ALTER TABLE ligne_convocation ADD COLUMN debut time without time zone NULL;
ALTER TABLE ligne_convocation ADD COLUMN lieu bigint NULL;
ALTER TABLE convocation ADD COLUMN a_appeler boolean NOT NULL DEFAULT false;
CREATE INDEX ix_convocation_a_appeler ON convocation (a_appeler) WHERE a_appeler;
DROP INDEX ix_convocation_etat_prochain_essai;
CREATE INDEX ix_convocation_etat_canal_prochain_essai ON convocation (etat, canal, prochain_essai);
DROP INDEX ix_convocation_appliquee;
CREATE INDEX ix_convocation_etat ON convocation (etat) WHERE NOT appliquee;
