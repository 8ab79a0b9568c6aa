-- What readers of a language call somebody, where it is not the one name.
ALTER TABLE app_user
    ADD COLUMN name_en text,
    ADD COLUMN name_fa text;
