-- In which call the phone that began this one talked at that moment: kept so that the colleague still sees it after a restart.
-- A guess, and that call may be written later: no reference.
ALTER TABLE interaction ADD COLUMN probably_about uuid;
