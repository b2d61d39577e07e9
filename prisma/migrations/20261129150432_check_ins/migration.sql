-- CreateEnum
CREATE TYPE "still_using" AS ENUM ('yes', 'sometimes', 'no', 'no_chance');

-- CreateEnum
CREATE TYPE "use_frequency" AS ENUM ('weekly', 'monthly', 'less');

-- CreateEnum
CREATE TYPE "sighting" AS ENUM ('often', 'sometimes', 'not_yet', 'cant_tell');

-- CreateTable
CREATE TABLE "check_in" (
    "id" UUID NOT NULL,
    "enrollment_id" UUID NOT NULL,
    "day" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),

    CONSTRAINT "check_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "check_in_answer" (
    "check_in_id" UUID NOT NULL,
    "skill_id" TEXT NOT NULL,
    "still" "still_using" NOT NULL,
    "frequency" "use_frequency",
    "helps" TEXT,
    "hinders" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "hinders_other" TEXT,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "check_in_answer_pkey" PRIMARY KEY ("check_in_id","skill_id")
);

-- CreateTable
CREATE TABLE "support_task" (
    "id" UUID NOT NULL,
    "check_in_id" UUID NOT NULL,
    "wish" TEXT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "done_by_id" UUID,

    CONSTRAINT "support_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "manager_question" (
    "id" UUID NOT NULL,
    "check_in_id" UUID NOT NULL,
    "skill_id" TEXT NOT NULL,
    "email" TEXT,
    "token_hash" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "sighting" "sighting",
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "manager_question_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "check_in_enrollment_id_day_key" ON "check_in"("enrollment_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "support_task_check_in_id_key" ON "support_task"("check_in_id");

-- CreateIndex
CREATE INDEX "support_task_done_by_id_idx" ON "support_task"("done_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "manager_question_check_in_id_key" ON "manager_question"("check_in_id");

-- CreateIndex
CREATE UNIQUE INDEX "manager_question_token_hash_key" ON "manager_question"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "manager_question_check_in_id_skill_id_key" ON "manager_question"("check_in_id", "skill_id");

-- AddForeignKey
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_enrollment_id_fkey" FOREIGN KEY ("enrollment_id") REFERENCES "enrollment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in_answer" ADD CONSTRAINT "check_in_answer_check_in_id_fkey" FOREIGN KEY ("check_in_id") REFERENCES "check_in"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_task" ADD CONSTRAINT "support_task_check_in_id_fkey" FOREIGN KEY ("check_in_id") REFERENCES "check_in"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_task" ADD CONSTRAINT "support_task_done_by_id_fkey" FOREIGN KEY ("done_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "manager_question" ADD CONSTRAINT "manager_question_check_in_id_fkey" FOREIGN KEY ("check_in_id") REFERENCES "check_in"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "manager_question" ADD CONSTRAINT "manager_question_check_in_id_skill_id_fkey" FOREIGN KEY ("check_in_id", "skill_id") REFERENCES "check_in_answer"("check_in_id", "skill_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE check_in_answer ALTER COLUMN hinders SET DEFAULT '{}', ALTER COLUMN hinders SET NOT NULL;

ALTER TABLE check_in ADD CONSTRAINT check_in_day CHECK (day IN (30, 60, 90, 180));
-- Zones differ from UTC by a day at most.
ALTER TABLE check_in ADD CONSTRAINT check_in_begun CHECK (created_at >= (due_on - 1)::timestamp AT TIME ZONE 'UTC');
ALTER TABLE check_in ADD CONSTRAINT check_in_submitted CHECK (submitted_at >= created_at);

-- How often is asked where it is still used, and nowhere else.
ALTER TABLE check_in_answer ADD CONSTRAINT check_in_answer_frequency CHECK
  ((frequency IS NOT NULL) = (still IN ('yes', 'sometimes')));
ALTER TABLE check_in_answer ADD CONSTRAINT check_in_answer_hinders CHECK
  (hinders <@ ARRAY['time', 'crisis', 'emotion', 'team', 'policy', 'no_chance']);
ALTER TABLE check_in_answer ADD CONSTRAINT check_in_answer_words CHECK (seen(helps) AND seen(hinders_other));

-- After a day a check-in that was sent stays as it is, and never is it sent again at another time.
CREATE FUNCTION keep_check_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM check_in c WHERE c.id = NEW.check_in_id
      AND NEW.saved_at >= c.submitted_at + interval '24 hours') THEN
    RAISE EXCEPTION 'a check-in is corrected for a day' USING ERRCODE = 'check_violation', CONSTRAINT = 'check_in_kept';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER check_in_answer_kept BEFORE INSERT OR UPDATE ON check_in_answer
  FOR EACH ROW EXECUTE FUNCTION keep_check_in();
CREATE FUNCTION keep_check_in_sent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.submitted_at IS NOT NULL AND NEW.submitted_at IS DISTINCT FROM OLD.submitted_at THEN
    RAISE EXCEPTION 'a check-in is sent once' USING ERRCODE = 'check_violation', CONSTRAINT = 'check_in_sent_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER check_in_sent BEFORE UPDATE OF submitted_at ON check_in
  FOR EACH ROW EXECUTE FUNCTION keep_check_in_sent();

ALTER TABLE support_task ADD CONSTRAINT support_task_wish CHECK (seen(wish));
ALTER TABLE support_task ADD CONSTRAINT support_task_done CHECK
  ((done_at IS NULL) = (done_by_id IS NULL) AND done_at >= asked_at);
CREATE INDEX support_task_open_idx ON support_task (asked_at) WHERE done_at IS NULL;

ALTER TABLE manager_question ADD CONSTRAINT manager_question_email CHECK (email = lower(btrim(email)) AND email LIKE '%_@_%');
ALTER TABLE manager_question ADD CONSTRAINT manager_question_time CHECK (expires_at > asked_at);
ALTER TABLE manager_question ADD CONSTRAINT manager_question_answered CHECK
  ((sighting IS NULL) = (answered_at IS NULL) AND answered_at >= asked_at AND answered_at < expires_at);
-- The link works once: an answer never changes.
CREATE FUNCTION keep_sighting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.sighting IS NOT NULL AND (NEW.sighting, NEW.answered_at) IS DISTINCT FROM (OLD.sighting, OLD.answered_at) THEN
    RAISE EXCEPTION 'a manager answers once' USING ERRCODE = 'check_violation', CONSTRAINT = 'manager_question_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER manager_question_kept BEFORE UPDATE OF sighting, answered_at ON manager_question
  FOR EACH ROW EXECUTE FUNCTION keep_sighting();
CREATE INDEX manager_question_address_idx ON manager_question (asked_at) WHERE email IS NOT NULL;
