-- AlterTable
ALTER TABLE "cohort" ADD COLUMN     "meeting_minutes" INTEGER,
ADD COLUMN     "meeting_place" TEXT,
ADD COLUMN     "meeting_time" TEXT,
ADD COLUMN     "meeting_weekday" SMALLINT;

-- CreateTable
CREATE TABLE "cohort_session" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "module_key" TEXT NOT NULL,
    "planned_on" DATE NOT NULL,
    "own_time" TEXT,
    "meets_on" DATE NOT NULL,
    "meets_at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT,
    "canceled" BOOLEAN NOT NULL,

    CONSTRAINT "cohort_session_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "cohort_session_meets_at_idx" ON "cohort_session"("meets_at");

-- CreateIndex
CREATE UNIQUE INDEX "cohort_session_cohort_id_module_key_key" ON "cohort_session"("cohort_id", "module_key");

-- AddForeignKey
ALTER TABLE "cohort_session" ADD CONSTRAINT "cohort_session_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort_session" ADD CONSTRAINT "cohort_session_cohort_id_module_key_fkey" FOREIGN KEY ("cohort_id", "module_key") REFERENCES "cohort_module"("cohort_id", "module_key") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE cohort ADD CONSTRAINT cohort_meeting CHECK (num_nulls(meeting_weekday, meeting_time, meeting_minutes) IN (0, 3)
  AND meeting_weekday BETWEEN 0 AND 6 AND meeting_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND meeting_minutes BETWEEN 15 AND 240);
ALTER TABLE cohort ADD CONSTRAINT cohort_meeting_place CHECK (meeting_weekday IS NOT NULL OR meeting_place IS NULL);
ALTER TABLE cohort_session ADD CONSTRAINT cohort_session_own_time CHECK (own_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
