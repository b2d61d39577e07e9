-- AlterTable
ALTER TABLE "person" ADD COLUMN     "merged_at" TIMESTAMPTZ(3),
ADD COLUMN     "merged_into_id" UUID;

-- CreateIndex
CREATE INDEX "person_merged_into_id_idx" ON "person"("merged_into_id");

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules by hand from here on.
ALTER TABLE person ADD CONSTRAINT person_merged CHECK ((merged_into_id IS NULL) = (merged_at IS NULL) AND merged_into_id <> id);

-- Everything of a merged account is in one place: no account is merged into one that is merged itself.
CREATE FUNCTION merged_account_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.merged_into_id IS NOT NULL AND (
       EXISTS (SELECT 1 FROM person k WHERE k.id = NEW.merged_into_id AND k.merged_into_id IS NOT NULL)
       OR EXISTS (SELECT 1 FROM person m WHERE m.merged_into_id = NEW.id)) THEN
    RAISE EXCEPTION 'an account is merged into one that is kept' USING ERRCODE = 'check_violation', CONSTRAINT = 'person_merged_into_kept';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER person_merged_into_kept AFTER INSERT OR UPDATE OF merged_into_id ON person
  FOR EACH ROW EXECUTE FUNCTION merged_account_is_kept();

-- A row is handed over when nothing differs but persons, each of whom was merged into the one who stands there now.
CREATE FUNCTION handed_over(was jsonb, becomes jsonb) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT count(*) > 0 AND bool_and(EXISTS (
           SELECT 1 FROM person p
            WHERE p.id = CASE WHEN w.value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN w.value::uuid END
              AND p.merged_into_id::text = b.value))
    FROM jsonb_each_text(was) w JOIN jsonb_each_text(becomes) b USING (key)
   WHERE w.value IS DISTINCT FROM b.value
$$;

-- Rows that are never changed are handed over to the kept account of the same person, and to no one else. The records
-- of who changed what and who looked at what are not: they keep the account that did it, and are read through both.
CREATE OR REPLACE FUNCTION forbid_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_LEVEL = 'ROW' AND TG_OP = 'UPDATE' AND TG_TABLE_NAME NOT IN ('audit_entry', 'access_log')
     AND handed_over(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE OR REPLACE FUNCTION keep_cohort_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND handed_over(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND OLD.told_at IS NULL AND to_jsonb(NEW) - 'told_at' = to_jsonb(OLD) - 'told_at' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'cohort_change is append-only' USING ERRCODE = 'restrict_violation';
END $$;
CREATE OR REPLACE FUNCTION keep_released_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND handed_over(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  IF OLD.released_at IS NOT NULL THEN
    IF TG_OP = 'UPDATE' AND OLD.undone_at IS NULL AND NEW.undone_at IS NOT NULL
       AND to_jsonb(NEW) - 'undone_at' = to_jsonb(OLD) - 'undone_at' THEN RETURN NEW; END IF;
    RAISE EXCEPTION 'a released review is not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION keep_signed_observation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND handed_over(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  IF TG_OP = 'DELETE' THEN
    IF OLD.signed_at IS NOT NULL THEN RAISE EXCEPTION 'a signed observation is not deleted' USING ERRCODE = 'restrict_violation'; END IF;
    RETURN OLD;
  END IF;
  IF OLD.signed_at IS NOT NULL
     AND (NEW.notes, NEW.strength, NEW.edge, NEW.signed_at, NEW.observer_id, NEW.occasion_id, NEW.slot, NEW.line_manager, NEW.presence)
     IS DISTINCT FROM (OLD.notes, OLD.strength, OLD.edge, OLD.signed_at, OLD.observer_id, OLD.occasion_id, OLD.slot, OLD.line_manager, OLD.presence) THEN
    RAISE EXCEPTION 'a signed observation is not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION keep_consensus() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND handed_over(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  IF OLD.agreed_at IS NOT NULL THEN
    RAISE EXCEPTION 'a consensus is not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE OR REPLACE FUNCTION keep_practitioners_coach() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND handed_over(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  IF NEW.coach_id <> OLD.coach_id THEN
    RAISE EXCEPTION 'a practitioner stays with their coach' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION keep_calibration_run() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The runs of a merged account are counted on from those of the kept one.
  IF TG_OP = 'UPDATE' AND handed_over(to_jsonb(OLD) - 'number', to_jsonb(NEW) - 'number') THEN RETURN NEW; END IF;
  IF OLD.finished_at IS NOT NULL THEN
    RAISE EXCEPTION 'a finished calibration run stays' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  IF (NEW.id, NEW.person_id, NEW.program, NEW.number, NEW.started_at) IS DISTINCT FROM
     (OLD.id, OLD.person_id, OLD.program, OLD.number, OLD.started_at) THEN
    RAISE EXCEPTION 'a calibration run stays as it was begun' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.finished_at IS NOT NULL AND
     (SELECT count(*) = 0 OR bool_or(scored_at IS NULL) FROM calibration_scene WHERE run_id = NEW.id) THEN
    RAISE EXCEPTION 'a calibration run is finished whole' USING ERRCODE = 'check_violation', CONSTRAINT = 'calibration_run_whole';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION keep_what_was_ordered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF handed_over(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NULL; END IF;
  IF (NEW.quantity, NEW.unit_price_minor, NEW.total_minor, NEW.currency, NEW.agency_id, NEW.bought_by_id)
     IS DISTINCT FROM (OLD.quantity, OLD.unit_price_minor, OLD.total_minor, OLD.currency, OLD.agency_id, OLD.bought_by_id) THEN
    RAISE EXCEPTION 'what was ordered is frozen' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
