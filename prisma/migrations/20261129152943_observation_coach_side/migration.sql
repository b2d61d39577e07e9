-- CreateTable
CREATE TABLE "observation_coach_side" (
    "observation_id" UUID NOT NULL,
    "rated_at" TIMESTAMPTZ(3),
    "skipped_at" TIMESTAMPTZ(3),
    "seen_at" TIMESTAMPTZ(3),
    "response" TEXT,
    "responded_at" TIMESTAMPTZ(3),

    CONSTRAINT "observation_coach_side_pkey" PRIMARY KEY ("observation_id")
);

-- CreateTable
CREATE TABLE "observation_own_rating" (
    "observation_id" UUID NOT NULL,
    "skill_id" TEXT NOT NULL,
    "level" INTEGER,

    CONSTRAINT "observation_own_rating_pkey" PRIMARY KEY ("observation_id","skill_id")
);

-- CreateTable
CREATE TABLE "observation_debrief" (
    "observation_id" UUID NOT NULL,
    "debriefed_on" DATE NOT NULL,
    "coach_first" BOOLEAN NOT NULL,
    "rehearsed" BOOLEAN NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "observation_debrief_pkey" PRIMARY KEY ("observation_id")
);

-- CreateIndex
CREATE INDEX "observation_debrief_recorded_by_id_idx" ON "observation_debrief"("recorded_by_id");

-- AddForeignKey
ALTER TABLE "observation_coach_side" ADD CONSTRAINT "observation_coach_side_observation_id_fkey" FOREIGN KEY ("observation_id") REFERENCES "observation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation_own_rating" ADD CONSTRAINT "observation_own_rating_observation_id_skill_id_fkey" FOREIGN KEY ("observation_id", "skill_id") REFERENCES "observation_score"("observation_id", "skill_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation_debrief" ADD CONSTRAINT "observation_debrief_observation_id_fkey" FOREIGN KEY ("observation_id") REFERENCES "observation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation_debrief" ADD CONSTRAINT "observation_debrief_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules by hand from here on.
ALTER TABLE observation_coach_side
  ADD CONSTRAINT observation_coach_side_rated_or_skipped CHECK (rated_at IS NULL OR skipped_at IS NULL),
  ADD CONSTRAINT observation_coach_side_response CHECK ((response IS NULL) = (responded_at IS NULL) AND (response IS NULL OR seen(response)));
ALTER TABLE observation_own_rating
  ADD CONSTRAINT observation_own_rating_level CHECK (level BETWEEN 1 AND 4);
ALTER TABLE observation_debrief
  ADD CONSTRAINT observation_debrief_not_ahead CHECK (debriefed_on <= (recorded_at AT TIME ZONE 'UTC')::date + 1);

-- What was rated before the scores were seen is never changed after.
CREATE FUNCTION keep_own_rating() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an own rating is not changed' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER observation_own_rating_keep BEFORE UPDATE OR DELETE ON observation_own_rating
  FOR EACH ROW EXECUTE FUNCTION keep_own_rating();
