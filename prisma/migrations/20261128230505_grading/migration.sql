-- CreateEnum
CREATE TYPE "queue_entry_state" AS ENUM ('waiting', 'ready', 'released');

-- DropIndex
DROP INDEX "reflection_attempt_cohort_id_submitted_at_idx";

-- DropIndex
DROP INDEX "reflection_attempt_enrolment_id_module_key_number_key";

-- AlterTable
ALTER TABLE "grading_claim" DROP CONSTRAINT "grading_claim_pkey",
ADD COLUMN     "reader_slot" INTEGER NOT NULL DEFAULT 1,
ADD CONSTRAINT "grading_claim_pkey" PRIMARY KEY ("attempt_id", "reader_slot");

-- AlterTable
ALTER TABLE "reflection_attempt" ADD COLUMN     "taken_back_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "review" ADD COLUMN     "undone_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "queue_entry" (
    "attempt_id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "module_key" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "queue_entry_state" NOT NULL,

    CONSTRAINT "queue_entry_pkey" PRIMARY KEY ("attempt_id")
);

-- CreateIndex
CREATE INDEX "queue_entry_cohort_id_state_submitted_at_attempt_id_idx" ON "queue_entry"("cohort_id", "state", "submitted_at", "attempt_id");

-- CreateIndex
CREATE INDEX "queue_entry_state_submitted_at_attempt_id_idx" ON "queue_entry"("state", "submitted_at", "attempt_id");

-- CreateIndex
CREATE INDEX "grading_claim_expires_at_idx" ON "grading_claim"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "grading_claim_attempt_id_facilitator_id_key" ON "grading_claim"("attempt_id", "facilitator_id");

-- CreateIndex
CREATE INDEX "reflection_attempt_enrolment_id_module_key_number_idx" ON "reflection_attempt"("enrolment_id", "module_key", "number");

-- AddForeignKey
ALTER TABLE "queue_entry" ADD CONSTRAINT "queue_entry_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "reflection_attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules by hand from here on.
-- Every claim so far was the first reader's.
ALTER TABLE grading_claim ALTER COLUMN reader_slot DROP DEFAULT;
ALTER TABLE grading_claim ADD CONSTRAINT grading_claim_slot CHECK (reader_slot IN (1, 2));

-- Text that was taken back leaves its number to the next attempt.
CREATE UNIQUE INDEX reflection_attempt_one_per_number ON reflection_attempt (enrolment_id, module_key, number) WHERE taken_back_at IS NULL;

-- An attempt changes once: its writer takes it back while nobody has claimed or reviewed it.
CREATE FUNCTION keep_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.taken_back_at IS NULL AND NEW.taken_back_at IS NOT NULL
     AND to_jsonb(NEW) - 'taken_back_at' = to_jsonb(OLD) - 'taken_back_at' THEN
    IF EXISTS (SELECT 1 FROM grading_claim WHERE attempt_id = OLD.id) OR EXISTS (SELECT 1 FROM review WHERE attempt_id = OLD.id) THEN
      RAISE EXCEPTION 'a claimed attempt is not taken back' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'reflection_attempt is append-only' USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER reflection_attempt_append_only ON reflection_attempt;
CREATE TRIGGER reflection_attempt_append_only BEFORE UPDATE OR DELETE ON reflection_attempt FOR EACH ROW EXECUTE FUNCTION keep_attempt();

CREATE FUNCTION keep_to_attempts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The lock lets a claim and a taking back at the same moment wait for each other.
  PERFORM 1 FROM reflection_attempt WHERE id = NEW.attempt_id FOR SHARE;
  IF EXISTS (SELECT 1 FROM reflection_attempt WHERE id = NEW.attempt_id AND taken_back_at IS NOT NULL) THEN
    RAISE EXCEPTION 'an attempt that was taken back is not graded' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER grading_claim_of_attempt BEFORE INSERT OR UPDATE ON grading_claim FOR EACH ROW EXECUTE FUNCTION keep_to_attempts();
CREATE TRIGGER review_of_attempt BEFORE INSERT ON review FOR EACH ROW EXECUTE FUNCTION keep_to_attempts();

-- A release is undone within ten minutes or never.
ALTER TABLE review ADD CONSTRAINT review_undone_in_time CHECK (
  undone_at IS NULL OR (released_at IS NOT NULL AND undone_at BETWEEN released_at AND released_at + interval '10 minutes'));
CREATE OR REPLACE FUNCTION keep_released_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.released_at IS NOT NULL THEN
    IF TG_OP = 'UPDATE' AND OLD.undone_at IS NULL AND NEW.undone_at IS NOT NULL
       AND to_jsonb(NEW) - 'undone_at' = to_jsonb(OLD) - 'undone_at' THEN RETURN NEW; END IF;
    RAISE EXCEPTION 'a released review is not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;

-- The review that counts, for app and triggers alike: the newest released one of that reader, else the newest.
CREATE FUNCTION review_that_counts(attempt uuid, slot int) RETURNS SETOF review LANGUAGE sql STABLE AS $$
  SELECT * FROM review w
   WHERE w.attempt_id = attempt AND w.reader_slot = slot AND w.undone_at IS NULL
   ORDER BY w.released_at IS NULL, w.version DESC LIMIT 1
$$;

-- The queue is a projection: triggers keep it, rebuild_queue() makes it anew.
CREATE VIEW queue_entry_computed AS
  SELECT a.id AS attempt_id, a.cohort_id, a.enrolment_id, a.module_key, a.submitted_at,
         (CASE WHEN r.released_at IS NOT NULL THEN 'released' WHEN r.ready_at IS NOT NULL THEN 'ready' ELSE 'waiting' END)::queue_entry_state AS state
    FROM reflection_attempt a LEFT JOIN LATERAL review_that_counts(a.id, 1) r ON true
   WHERE a.taken_back_at IS NULL;
CREATE FUNCTION place_in_queue(attempt uuid) RETURNS void LANGUAGE sql AS $$
  DELETE FROM queue_entry q USING reflection_attempt a
   WHERE q.attempt_id = attempt AND a.id = attempt AND a.taken_back_at IS NOT NULL;
  INSERT INTO queue_entry (attempt_id, cohort_id, enrolment_id, module_key, submitted_at, state)
  SELECT attempt_id, cohort_id, enrolment_id, module_key, submitted_at, state FROM queue_entry_computed c WHERE c.attempt_id = attempt
      ON CONFLICT (attempt_id) DO UPDATE SET state = excluded.state WHERE queue_entry.state <> excluded.state;
$$;
CREATE FUNCTION rebuild_queue() RETURNS void LANGUAGE sql AS $$
  DELETE FROM queue_entry;
  INSERT INTO queue_entry (attempt_id, cohort_id, enrolment_id, module_key, submitted_at, state)
  SELECT attempt_id, cohort_id, enrolment_id, module_key, submitted_at, state FROM queue_entry_computed;
$$;
CREATE FUNCTION keep_queue_of_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM place_in_queue(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER reflection_attempt_in_queue AFTER INSERT OR UPDATE ON reflection_attempt FOR EACH ROW EXECUTE FUNCTION keep_queue_of_attempt();
CREATE FUNCTION keep_queue_of_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM place_in_queue(CASE WHEN TG_OP = 'DELETE' THEN OLD.attempt_id ELSE NEW.attempt_id END);
  RETURN NULL;
END $$;
CREATE TRIGGER review_in_queue AFTER INSERT OR UPDATE OR DELETE ON review FOR EACH ROW EXECUTE FUNCTION keep_queue_of_review();
SELECT rebuild_queue();
