-- A top-up that was begun because a shop's link could not be afforded remembers which, so that its arrival leads back.
ALTER TABLE top_up ADD COLUMN link_token text;
