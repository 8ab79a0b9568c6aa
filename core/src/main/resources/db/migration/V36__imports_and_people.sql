-- What people took away stays away although a file brings it again; the import says how much that was. Of two who say how one file is
-- to be read the second is told of the first.
ALTER TABLE import_job
    ADD taken_away bigint NOT NULL DEFAULT 0,
    ADD version    integer NOT NULL DEFAULT 1;
