-- CreateTable
CREATE TABLE "skill_state" (
    "enrollment_id" UUID NOT NULL,
    "skill_id" TEXT NOT NULL,
    "peak" SMALLINT NOT NULL,
    "current" SMALLINT NOT NULL,
    "tier" SMALLINT NOT NULL,
    "gaps" SMALLINT[],
    "flags" TEXT[],
    "entered" JSONB NOT NULL,
    "anchor" DATE,
    "since" DATE,
    "last_use_on" DATE,
    "last_observed_on" DATE,
    "withdrawn_on" DATE,
    "lapses_on" DATE,
    "lapses_to" SMALLINT,
    "changes_on" DATE,
    "computed_for" DATE NOT NULL,
    "time_zone" TEXT NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "last_seq" BIGINT NOT NULL,

    CONSTRAINT "skill_state_pkey" PRIMARY KEY ("enrollment_id","skill_id")
);

-- CreateIndex
CREATE INDEX "skill_state_changes_on_idx" ON "skill_state"("changes_on");

-- AddForeignKey
ALTER TABLE "skill_state" ADD CONSTRAINT "skill_state_enrollment_id_fkey" FOREIGN KEY ("enrollment_id") REFERENCES "enrollment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The projection holds only what the rules of transfer can give.
ALTER TABLE skill_state
  ADD CONSTRAINT skill_state_steps CHECK
    (current BETWEEN 0 AND 7 AND peak BETWEEN current AND 7 AND tier BETWEEN 0 AND 5 AND gaps <@ ARRAY[1,2,3,4,5,6]::smallint[]),
  ADD CONSTRAINT skill_state_flags CHECK
    (flags <@ ARRAY['drift','supported-again','recheck-due','unseen','no-opportunity','cooling','refresh']),
  ADD CONSTRAINT skill_state_entered CHECK (jsonb_typeof(entered) = 'object'),
  ADD CONSTRAINT skill_state_lapse CHECK
    ((lapses_on IS NULL) = (lapses_to IS NULL) AND lapses_to < current),
  ADD CONSTRAINT skill_state_days CHECK
    (changes_on > computed_for AND lapses_on >= changes_on AND anchor <= computed_for
     AND since <= computed_for AND last_use_on <= computed_for AND last_observed_on <= computed_for),
  ADD CONSTRAINT skill_state_log FOREIGN KEY (last_seq) REFERENCES skill_event (seq);

-- A state is computed from a whole log, so that two events of one coach are never written at the same time: whoever
-- comes second waits for the first, and reads its event.
CREATE FUNCTION lock_skill_log(enrollment uuid) RETURNS void LANGUAGE sql AS
  $$ SELECT pg_advisory_xact_lock(hashtextextended('skill_log ' || enrollment::text, 0)) $$;

CREATE FUNCTION skill_event_in_turn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM lock_skill_log(NEW.enrollment_id);
  RETURN NEW;
END $$;
CREATE TRIGGER skill_event_in_turn BEFORE INSERT ON skill_event
  FOR EACH ROW EXECUTE FUNCTION skill_event_in_turn();
