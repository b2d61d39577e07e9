-- CreateEnum
CREATE TYPE "contact_kind" AS ENUM ('call', 'visit', 'debrief', 'group');

-- CreateEnum
CREATE TYPE "cadence" AS ENUM ('weekly', 'fortnightly', 'six-weekly', 'quarterly');

-- CreateEnum
CREATE TYPE "pause_reason" AS ENUM ('leave', 'no_caseload');

-- AlterTable
ALTER TABLE "skill_event" ALTER COLUMN "skill_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "contact" (
    "id" UUID NOT NULL,
    "enrollment_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,
    "kind" "contact_kind" NOT NULL,
    "observed" BOOLEAN NOT NULL,
    "planned" BOOLEAN NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cadence_choice" (
    "id" UUID NOT NULL,
    "enrollment_id" UUID NOT NULL,
    "cadence" "cadence" NOT NULL,
    "from_day" DATE NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cadence_choice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cadence_request" (
    "id" UUID NOT NULL,
    "enrollment_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "cadence_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pause" (
    "id" UUID NOT NULL,
    "enrollment_id" UUID NOT NULL,
    "reason" "pause_reason" NOT NULL,
    "reason_shown" BOOLEAN NOT NULL,
    "starts_on" DATE NOT NULL,
    "back_on" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_on" DATE,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "pause_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "contact_enrollment_id_held_on_idx" ON "contact"("enrollment_id", "held_on");

-- CreateIndex
CREATE INDEX "contact_recorded_by_id_idx" ON "contact"("recorded_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_meeting_id_enrollment_id_key" ON "contact"("meeting_id", "enrollment_id");

-- CreateIndex
CREATE INDEX "cadence_choice_enrollment_id_set_at_idx" ON "cadence_choice"("enrollment_id", "set_at");

-- CreateIndex
CREATE INDEX "cadence_choice_set_by_id_idx" ON "cadence_choice"("set_by_id");

-- CreateIndex
CREATE INDEX "cadence_request_enrollment_id_idx" ON "cadence_request"("enrollment_id");

-- CreateIndex
CREATE INDEX "pause_enrollment_id_starts_on_idx" ON "pause"("enrollment_id", "starts_on");

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_enrollment_id_fkey" FOREIGN KEY ("enrollment_id") REFERENCES "enrollment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cadence_choice" ADD CONSTRAINT "cadence_choice_enrollment_id_fkey" FOREIGN KEY ("enrollment_id") REFERENCES "enrollment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cadence_choice" ADD CONSTRAINT "cadence_choice_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cadence_request" ADD CONSTRAINT "cadence_request_enrollment_id_fkey" FOREIGN KEY ("enrollment_id") REFERENCES "enrollment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pause" ADD CONSTRAINT "pause_enrollment_id_fkey" FOREIGN KEY ("enrollment_id") REFERENCES "enrollment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An event without a skill is of the coach: it stands in the log of each skill. A source counts once there, too.
ALTER TABLE skill_event DROP CONSTRAINT skill_event_type,
  ADD CONSTRAINT skill_event_type CHECK (type IN
  ('lesson-completed','session-attended','check-scored','probe-due','probe-scored','commitment-made','commitment-closed',
   'commitment-answer-undone','field-note-recorded','field-note-corrected','no-opportunity','observation-finalised','observation-voided',
   'contact-held','contact-undone','pause-started','pause-ended','withdrawn','came-back','policy-set')),
  ADD CONSTRAINT skill_event_of_coach CHECK
  (skill_id IS NOT NULL OR type IN ('contact-held','contact-undone','pause-started','pause-ended'));
CREATE UNIQUE INDEX skill_event_of_coach_once ON skill_event (enrollment_id, type, source_kind, source_id) WHERE skill_id IS NULL;

ALTER TABLE contact
  ADD CONSTRAINT contact_minutes CHECK (minutes >= 1 AND minutes <= 240),
  ADD CONSTRAINT contact_undone CHECK (undone_at >= recorded_at AND undone_at <= recorded_at + interval '10 minutes');

ALTER TABLE cadence_request ADD CONSTRAINT cadence_request_settled CHECK (settled_at >= asked_at);
CREATE UNIQUE INDEX cadence_request_open ON cadence_request (enrollment_id) WHERE settled_at IS NULL;

ALTER TABLE pause
  ADD CONSTRAINT pause_days CHECK (back_on > starts_on AND back_on - starts_on <= 90),
  ADD CONSTRAINT pause_end CHECK
    ((ended_on IS NULL) = (ended_at IS NULL) AND ended_at >= recorded_at AND ended_on < back_on);

-- The first end of a pause counts, and no two pauses of a coach share a day. Whoever writes at the same time waits.
CREATE FUNCTION pause_keeps_its_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.ended_at IS NOT NULL THEN
    RAISE EXCEPTION 'a pause ends once' USING ERRCODE = 'check_violation', CONSTRAINT = 'pause_place';
  END IF;
  PERFORM lock_skill_log(NEW.enrollment_id);
  IF EXISTS (
    SELECT FROM pause p WHERE p.enrollment_id = NEW.enrollment_id AND p.id <> NEW.id
      AND daterange(p.starts_on, greatest(p.starts_on, coalesce(p.ended_on, p.back_on, 'infinity')))
       && daterange(NEW.starts_on, greatest(NEW.starts_on, coalesce(NEW.ended_on, NEW.back_on, 'infinity')))) THEN
    RAISE EXCEPTION 'two pauses share a day' USING ERRCODE = 'check_violation', CONSTRAINT = 'pause_place';
  END IF;
  RETURN NEW;
END $$;
CREATE CONSTRAINT TRIGGER pause_place AFTER INSERT OR UPDATE ON pause
  FOR EACH ROW EXECUTE FUNCTION pause_keeps_its_place();
