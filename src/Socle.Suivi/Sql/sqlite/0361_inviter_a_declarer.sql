-- An invitation that also entrusts the yearly declaration: as it was sent, or as an accounting firm answered a campaign.
ALTER TABLE invitation_acces ADD COLUMN declare INTEGER NOT NULL DEFAULT 0;
ALTER TABLE invitation_acces ADD COLUMN ecrit_le TEXT NULL;
