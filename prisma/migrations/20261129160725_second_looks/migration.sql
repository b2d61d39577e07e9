-- CreateEnum
CREATE TYPE "second_presence" AS ENUM ('present', 'recording');

-- AlterTable
ALTER TABLE "observation" ADD COLUMN     "presence" "second_presence";

-- AlterTable
ALTER TABLE "observation_draft" ADD COLUMN     "occasion_id" UUID;

-- AlterTable
ALTER TABLE "observation_occasion" ADD COLUMN     "no_second_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "second_look_request" (
    "id" UUID NOT NULL,
    "occasion_id" UUID NOT NULL,
    "observer_id" UUID NOT NULL,
    "invited_id" UUID NOT NULL,
    "skills" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "accepted" BOOLEAN,
    "withdrawn_at" TIMESTAMPTZ(3),
    "observation_id" UUID,

    CONSTRAINT "second_look_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "observation_consensus" (
    "id" UUID NOT NULL,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "agreed_by_id" UUID,
    "agreed_at" TIMESTAMPTZ(3),
    "apart_by_id" UUID,
    "apart_at" TIMESTAMPTZ(3),

    CONSTRAINT "observation_consensus_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "observation_consensus_score" (
    "consensus_id" UUID NOT NULL,
    "skill_id" TEXT NOT NULL,
    "level" INTEGER,
    "prompt" INTEGER,
    "carried" INTEGER,

    CONSTRAINT "observation_consensus_score_pkey" PRIMARY KEY ("consensus_id","skill_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "second_look_request_observation_id_key" ON "second_look_request"("observation_id");

-- CreateIndex
CREATE INDEX "second_look_request_occasion_id_idx" ON "second_look_request"("occasion_id");

-- CreateIndex
CREATE INDEX "second_look_request_observer_id_idx" ON "second_look_request"("observer_id");

-- CreateIndex
CREATE INDEX "second_look_request_invited_id_idx" ON "second_look_request"("invited_id");

-- CreateIndex
CREATE INDEX "observation_consensus_second_id_idx" ON "observation_consensus"("second_id");

-- CreateIndex
CREATE INDEX "observation_consensus_proposed_by_id_idx" ON "observation_consensus"("proposed_by_id");

-- CreateIndex
CREATE INDEX "observation_consensus_agreed_by_id_idx" ON "observation_consensus"("agreed_by_id");

-- CreateIndex
CREATE INDEX "observation_consensus_apart_by_id_idx" ON "observation_consensus"("apart_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "observation_consensus_first_id_second_id_key" ON "observation_consensus"("first_id", "second_id");

-- CreateIndex
CREATE UNIQUE INDEX "observation_draft_occasion_id_observer_id_key" ON "observation_draft"("occasion_id", "observer_id");

-- AddForeignKey
ALTER TABLE "observation_draft" ADD CONSTRAINT "observation_draft_occasion_id_fkey" FOREIGN KEY ("occasion_id") REFERENCES "observation_occasion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "second_look_request" ADD CONSTRAINT "second_look_request_occasion_id_fkey" FOREIGN KEY ("occasion_id") REFERENCES "observation_occasion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "second_look_request" ADD CONSTRAINT "second_look_request_observer_id_fkey" FOREIGN KEY ("observer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "second_look_request" ADD CONSTRAINT "second_look_request_invited_id_fkey" FOREIGN KEY ("invited_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "second_look_request" ADD CONSTRAINT "second_look_request_observation_id_fkey" FOREIGN KEY ("observation_id") REFERENCES "observation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation_consensus" ADD CONSTRAINT "observation_consensus_first_id_fkey" FOREIGN KEY ("first_id") REFERENCES "observation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation_consensus" ADD CONSTRAINT "observation_consensus_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "observation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation_consensus" ADD CONSTRAINT "observation_consensus_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation_consensus" ADD CONSTRAINT "observation_consensus_agreed_by_id_fkey" FOREIGN KEY ("agreed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation_consensus" ADD CONSTRAINT "observation_consensus_apart_by_id_fkey" FOREIGN KEY ("apart_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation_consensus_score" ADD CONSTRAINT "observation_consensus_score_consensus_id_fkey" FOREIGN KEY ("consensus_id") REFERENCES "observation_consensus"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules by hand from here on.
-- Only a second observer says how they saw live practice.
ALTER TABLE observation ADD CONSTRAINT observation_presence CHECK (presence IS NULL OR slot = 2);

ALTER TABLE second_look_request
  ADD CONSTRAINT second_look_of_another CHECK (observer_id <> invited_id),
  ADD CONSTRAINT second_look_skills CHECK (
    cardinality(skills) BETWEEN 1 AND 3 AND array_to_string(skills, ',', '') ~ '^[A-Z][0-9]{1,2}(,[A-Z][0-9]{1,2})*$'),
  ADD CONSTRAINT second_look_expires CHECK (expires_at > created_at AND expires_at <= created_at + interval '30 days'),
  ADD CONSTRAINT second_look_answer CHECK (
    (answered_at IS NULL) = (accepted IS NULL) AND answered_at BETWEEN created_at AND expires_at),
  ADD CONSTRAINT second_look_withdrawal CHECK (
    withdrawn_at >= created_at AND (withdrawn_at IS NULL OR observation_id IS NULL)),
  ADD CONSTRAINT second_look_done CHECK (observation_id IS NULL OR accepted IS TRUE);

-- One is open for an occasion at a time; an expired one is withdrawn when another is asked.
CREATE UNIQUE INDEX second_look_once ON second_look_request (occasion_id)
  WHERE withdrawn_at IS NULL AND observation_id IS NULL AND accepted IS NOT FALSE;

-- Neither the observed coach nor anyone else than the invited one looks a second time.
CREATE FUNCTION second_look_is_by_its_invited() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.invited_id = (SELECT e.person_id FROM observation_occasion oc JOIN enrollment e ON e.id = oc.enrollment_id
                        WHERE oc.id = NEW.occasion_id) THEN
    RAISE EXCEPTION 'no one observes themselves' USING ERRCODE = 'check_violation', CONSTRAINT = 'second_look_by_invited';
  END IF;
  IF NEW.observation_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM observation o WHERE o.id = NEW.observation_id AND o.occasion_id = NEW.occasion_id
       AND o.observer_id = NEW.invited_id AND o.slot = 2) THEN
    RAISE EXCEPTION 'a second look is signed by its own observer' USING ERRCODE = 'check_violation', CONSTRAINT = 'second_look_by_invited';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER second_look_by_invited AFTER INSERT OR UPDATE OF invited_id, occasion_id, observation_id ON second_look_request
  FOR EACH ROW EXECUTE FUNCTION second_look_is_by_its_invited();

ALTER TABLE observation_consensus
  ADD CONSTRAINT observation_consensus_version CHECK (version >= 1),
  ADD CONSTRAINT observation_consensus_agreed CHECK (
    (agreed_at IS NULL) = (agreed_by_id IS NULL) AND agreed_by_id <> proposed_by_id AND agreed_at >= proposed_at),
  ADD CONSTRAINT observation_consensus_apart CHECK (
    (apart_at IS NULL) = (apart_by_id IS NULL) AND (apart_at IS NULL OR agreed_at IS NULL));
ALTER TABLE observation_consensus_score
  ADD CONSTRAINT observation_consensus_score_scales CHECK (
    level BETWEEN 1 AND 4 AND prompt BETWEEN 0 AND 3 AND carried BETWEEN 0 AND 3),
  ADD CONSTRAINT observation_consensus_score_whole CHECK (
    (level IS NULL) = (prompt IS NULL) AND (carried IS NULL OR level IS NOT NULL));

-- A consensus is of two signed observations of one occasion, and its two observers alone make it.
CREATE FUNCTION consensus_is_of_one_occasion() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE one observation; two observation;
BEGIN
  SELECT * INTO one FROM observation WHERE id = NEW.first_id;
  SELECT * INTO two FROM observation WHERE id = NEW.second_id;
  IF one.occasion_id <> two.occasion_id OR one.slot <> 1 OR two.slot <> 2 OR one.signed_at IS NULL OR two.signed_at IS NULL THEN
    RAISE EXCEPTION 'a consensus is of two signed observations of one occasion' USING ERRCODE = 'check_violation', CONSTRAINT = 'observation_consensus_of_two';
  END IF;
  IF NEW.proposed_by_id NOT IN (one.observer_id, two.observer_id)
     OR NEW.agreed_by_id NOT IN (one.observer_id, two.observer_id) OR NEW.apart_by_id NOT IN (one.observer_id, two.observer_id) THEN
    RAISE EXCEPTION 'the two observers alone agree' USING ERRCODE = 'check_violation', CONSTRAINT = 'observation_consensus_of_two';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER observation_consensus_of_two AFTER INSERT OR UPDATE ON observation_consensus
  FOR EACH ROW EXECUTE FUNCTION consensus_is_of_one_occasion();

-- What was agreed is final.
CREATE FUNCTION keep_consensus() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.agreed_at IS NOT NULL THEN
    RAISE EXCEPTION 'a consensus is not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER observation_consensus_keep BEFORE UPDATE OR DELETE ON observation_consensus
  FOR EACH ROW EXECUTE FUNCTION keep_consensus();
CREATE FUNCTION keep_consensus_score() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM observation_consensus c WHERE c.id = OLD.consensus_id AND c.agreed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a consensus is not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER observation_consensus_score_keep BEFORE UPDATE OR DELETE ON observation_consensus_score
  FOR EACH ROW EXECUTE FUNCTION keep_consensus_score();

-- A signed observation also keeps how its second observer saw it.
CREATE OR REPLACE FUNCTION keep_signed_observation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
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

-- The log says also when an observation was talked about.
ALTER TABLE skill_event DROP CONSTRAINT skill_event_type,
  ADD CONSTRAINT skill_event_type CHECK (type IN
  ('lesson-completed','session-attended','check-scored','probe-due','probe-scored','commitment-made','commitment-closed',
   'commitment-answer-undone','field-note-recorded','field-note-corrected','no-opportunity','observation-finalised','observation-voided',
   'observation-debriefed','contact-held','contact-undone','pause-started','pause-ended','withdrawn','came-back','policy-set'));
