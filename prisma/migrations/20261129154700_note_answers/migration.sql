-- CreateEnum
CREATE TYPE "barrier" AS ENUM ('time', 'crisis', 'emotion', 'team', 'policy', 'no_chance');

-- CreateEnum
CREATE TYPE "note_readers" AS ENUM ('no_one', 'peer', 'facilitators');

-- AlterTable
ALTER TABLE "field_note" ADD COLUMN     "barriers" "barrier"[] NOT NULL DEFAULT ARRAY[]::"barrier"[],
ADD COLUMN     "corrected_at" TIMESTAMPTZ(3),
ADD COLUMN     "help" INTEGER,
ADD COLUMN     "peer_enrollment_id" UUID,
ADD COLUMN     "shared_with" "note_readers" NOT NULL DEFAULT 'no_one',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "field_note_version" (
    "note_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "happened_on" DATE NOT NULL,
    "used" "skill_use" NOT NULL,
    "setting" "setting_kind",
    "what_i_did" TEXT NOT NULL,
    "what_happened" TEXT NOT NULL,
    "carried" INTEGER,
    "confidence" INTEGER,
    "help" INTEGER,
    "barriers" "barrier"[] NOT NULL DEFAULT ARRAY[]::"barrier"[],
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "field_note_version_pkey" PRIMARY KEY ("note_id","version")
);

-- CreateIndex
CREATE INDEX "field_note_peer_enrollment_id_idx" ON "field_note"("peer_enrollment_id");

-- AddForeignKey
ALTER TABLE "field_note" ADD CONSTRAINT "field_note_peer_enrollment_id_fkey" FOREIGN KEY ("peer_enrollment_id") REFERENCES "enrollment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "field_note_version" ADD CONSTRAINT "field_note_version_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "field_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Notes, check-ins, and agencies name barriers from this one list.
ALTER TABLE check_in_answer DROP CONSTRAINT check_in_answer_hinders, ALTER COLUMN hinders DROP DEFAULT,
  ALTER COLUMN hinders TYPE barrier[] USING hinders::barrier[], ALTER COLUMN hinders SET DEFAULT '{}';
ALTER TABLE barrier_step DROP CONSTRAINT barrier_step_barrier, ALTER COLUMN barrier TYPE barrier USING barrier::barrier;

ALTER TABLE field_note ADD CONSTRAINT field_note_help CHECK (help BETWEEN 0 AND 3);
-- A list names each thing once.
CREATE FUNCTION each_once(list barrier[]) RETURNS boolean LANGUAGE sql IMMUTABLE AS
  $$ SELECT array_position(list, NULL) IS NULL AND cardinality(list) = (SELECT count(DISTINCT one) FROM unnest(list) AS one) $$;
ALTER TABLE field_note ADD CONSTRAINT field_note_barriers CHECK (each_once(barriers));
ALTER TABLE check_in_answer ADD CONSTRAINT check_in_answer_hinders CHECK (each_once(hinders));
-- Without an opportunity there is nothing to ask but why.
ALTER TABLE field_note ADD CONSTRAINT field_note_no_chance CHECK
  (used <> 'no_chance' OR (help IS NULL AND barriers = '{}'));
ALTER TABLE field_note ADD CONSTRAINT field_note_shared CHECK
  ((shared_with = 'peer') = (peer_enrollment_id IS NOT NULL) AND peer_enrollment_id <> enrollment_id);
ALTER TABLE field_note ADD CONSTRAINT field_note_corrected CHECK
  (version >= 1 AND (version = 1) = (corrected_at IS NULL) AND corrected_at >= recorded_at);
ALTER TABLE field_note_version ADD CONSTRAINT field_note_version_number CHECK (version >= 1);

-- A peer is a coach of the same cohort.
CREATE FUNCTION keep_note_in_cohort() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM enrollment mine JOIN enrollment peer ON peer.cohort_id = mine.cohort_id
                  WHERE mine.id = NEW.enrollment_id AND peer.id = NEW.peer_enrollment_id) THEN
    RAISE EXCEPTION 'a note is shared within its cohort' USING ERRCODE = 'check_violation', CONSTRAINT = 'field_note_peer';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER field_note_peer BEFORE INSERT OR UPDATE OF peer_enrollment_id, enrollment_id ON field_note
  FOR EACH ROW WHEN (NEW.peer_enrollment_id IS NOT NULL) EXECUTE FUNCTION keep_note_in_cohort();

CREATE TRIGGER field_note_version_append_only BEFORE UPDATE OR DELETE ON field_note_version
  FOR EACH ROW EXECUTE FUNCTION forbid_change();
-- The notes that the facilitators of a cohort read.
CREATE INDEX field_note_shared_idx ON field_note (enrollment_id) WHERE shared_with = 'facilitators';

-- The log says also that a note was corrected.
ALTER TABLE skill_event DROP CONSTRAINT skill_event_type,
  ADD CONSTRAINT skill_event_type CHECK (type IN
  ('lesson-completed','session-attended','check-scored','probe-due','probe-scored','commitment-made','commitment-closed',
   'commitment-answer-undone','field-note-recorded','field-note-corrected','no-opportunity','observation-finalised','observation-voided',
   'contact-held','pause-started','pause-ended','withdrawn','came-back','policy-set'));
