-- A module's scored check, taken in sittings, and the later questions that follow it.
-- CreateTable
CREATE TABLE "check_attempt" (
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "module_key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "form" TEXT NOT NULL,
    "skills" TEXT[],
    "questions" INTEGER NOT NULL,
    "content_hash" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "handed_in_at" TIMESTAMPTZ(3),

    CONSTRAINT "check_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "check_item_answer" (
    "attempt_id" UUID NOT NULL,
    "item_id" TEXT NOT NULL,
    "option" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "check_item_answer_pkey" PRIMARY KEY ("attempt_id","item_id")
);

-- CreateTable
CREATE TABLE "check_result" (
    "attempt_id" UUID NOT NULL,
    "skill_id" TEXT NOT NULL,
    "questions" INTEGER NOT NULL,
    "correct" INTEGER NOT NULL,

    CONSTRAINT "check_result_pkey" PRIMARY KEY ("attempt_id","skill_id")
);

-- CreateTable
CREATE TABLE "probe" (
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "module_key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "skills" TEXT[],
    "due_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "told_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),
    "content_hash" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "probe_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "probe_item" (
    "probe_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "item_id" TEXT NOT NULL,
    "skill_id" TEXT NOT NULL,
    "option" TEXT,
    "correct" BOOLEAN,

    CONSTRAINT "probe_item_pkey" PRIMARY KEY ("probe_id","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "check_attempt_enrolment_id_module_key_number_key" ON "check_attempt"("enrolment_id", "module_key", "number");

-- CreateIndex
CREATE UNIQUE INDEX "probe_enrolment_id_module_key_number_key" ON "probe"("enrolment_id", "module_key", "number");

-- CreateIndex
CREATE UNIQUE INDEX "probe_item_probe_id_item_id_key" ON "probe_item"("probe_id", "item_id");

-- AddForeignKey
ALTER TABLE "check_attempt" ADD CONSTRAINT "check_attempt_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_attempt" ADD CONSTRAINT "check_attempt_content_hash_fkey" FOREIGN KEY ("content_hash") REFERENCES "content_version"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_item_answer" ADD CONSTRAINT "check_item_answer_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "check_attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_result" ADD CONSTRAINT "check_result_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "check_attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "probe" ADD CONSTRAINT "probe_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "probe" ADD CONSTRAINT "probe_content_hash_fkey" FOREIGN KEY ("content_hash") REFERENCES "content_version"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "probe_item" ADD CONSTRAINT "probe_item_probe_id_fkey" FOREIGN KEY ("probe_id") REFERENCES "probe"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The check: forms take turns, one sitting is open at a time, and twelve hours lie between two of them.
ALTER TABLE check_attempt ADD CONSTRAINT check_attempt_form CHECK (number >= 1 AND form = CASE WHEN number % 2 = 1 THEN 'a' ELSE 'b' END);
ALTER TABLE check_attempt ADD CONSTRAINT check_attempt_asks CHECK (coalesce(cardinality(skills), 0) >= 1 AND questions >= cardinality(skills));
ALTER TABLE check_attempt ADD CONSTRAINT check_attempt_order CHECK (handed_in_at IS NULL OR handed_in_at >= started_at);
CREATE UNIQUE INDEX check_attempt_one_open ON check_attempt (enrolment_id, module_key) WHERE handed_in_at IS NULL;
ALTER TABLE check_item_answer ADD CONSTRAINT check_item_answer_option CHECK (option IN ('a', 'b', 'c', 'd'));
ALTER TABLE check_result ADD CONSTRAINT check_result_counts CHECK (questions >= 1 AND correct BETWEEN 0 AND questions);

CREATE FUNCTION begin_check_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE before check_attempt;
BEGIN
  IF NEW.number = 1 THEN RETURN NEW; END IF;
  SELECT * INTO before FROM check_attempt
    WHERE enrolment_id = NEW.enrolment_id AND module_key = NEW.module_key AND number = NEW.number - 1;
  IF before.id IS NULL THEN
    RAISE EXCEPTION 'attempts are counted without a gap' USING ERRCODE = 'check_violation', CONSTRAINT = 'check_attempt_turn';
  END IF;
  IF NEW.started_at < before.handed_in_at + interval '12 hours' THEN
    RAISE EXCEPTION 'twelve hours lie between two attempts' USING ERRCODE = 'check_violation', CONSTRAINT = 'check_attempt_rest';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER check_attempt_begin BEFORE INSERT ON check_attempt FOR EACH ROW EXECUTE FUNCTION begin_check_attempt();

-- What was handed in stands; until then nothing but handing it in changes, and that needs every answer.
CREATE FUNCTION keep_check_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.handed_in_at IS NOT NULL THEN
    RAISE EXCEPTION 'a check that was handed in is not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  IF to_jsonb(NEW) - 'handed_in_at' IS DISTINCT FROM to_jsonb(OLD) - 'handed_in_at' THEN
    RAISE EXCEPTION 'an attempt stays as it was begun' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.handed_in_at IS NOT NULL AND NEW.questions <> (SELECT count(*) FROM check_item_answer WHERE attempt_id = NEW.id) THEN
    RAISE EXCEPTION 'a check is handed in whole' USING ERRCODE = 'check_violation', CONSTRAINT = 'check_attempt_whole';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER check_attempt_keep BEFORE UPDATE OR DELETE ON check_attempt FOR EACH ROW EXECUTE FUNCTION keep_check_attempt();

CREATE FUNCTION keep_check_answers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE handed timestamptz;
BEGIN
  -- Whoever hands in waits for an answer that is being written, and the other way round.
  SELECT handed_in_at INTO handed FROM check_attempt
    WHERE id = CASE WHEN TG_OP = 'INSERT' THEN NEW.attempt_id ELSE OLD.attempt_id END FOR SHARE;
  IF handed IS NOT NULL THEN
    RAISE EXCEPTION 'a check that was handed in is not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER check_item_answer_keep BEFORE INSERT OR UPDATE OR DELETE ON check_item_answer FOR EACH ROW EXECUTE FUNCTION keep_check_answers();

CREATE FUNCTION fit_check_result() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE attempt check_attempt;
BEGIN
  SELECT * INTO attempt FROM check_attempt WHERE id = NEW.attempt_id;
  IF attempt.handed_in_at IS NULL OR NEW.skill_id <> ALL (attempt.skills) OR
     NEW.questions + (SELECT coalesce(sum(questions), 0) FROM check_result WHERE attempt_id = NEW.attempt_id) > attempt.questions THEN
    RAISE EXCEPTION 'a result is of what its attempt asked' USING ERRCODE = 'check_violation', CONSTRAINT = 'check_result_fits';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER check_result_fit BEFORE INSERT ON check_result FOR EACH ROW EXECUTE FUNCTION fit_check_result();
CREATE TRIGGER check_result_append_only BEFORE UPDATE OR DELETE ON check_result FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER check_result_no_truncate BEFORE TRUNCATE ON check_result FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();

-- The later questions: five of them, on at most two skills, opened on their day (wherever it begins first) and answered once.
ALTER TABLE probe ADD CONSTRAINT probe_number CHECK (number BETWEEN 1 AND 5);
ALTER TABLE probe ADD CONSTRAINT probe_asks CHECK (coalesce(cardinality(skills), 0) BETWEEN 1 AND 2);
ALTER TABLE probe ADD CONSTRAINT probe_opening CHECK ((opened_at IS NULL) = (content_hash IS NULL));
ALTER TABLE probe ADD CONSTRAINT probe_not_early CHECK (
  opened_at IS NULL OR opened_at >= (due_on::timestamp AT TIME ZONE 'UTC') - interval '14 hours');
ALTER TABLE probe ADD CONSTRAINT probe_answering CHECK (answered_at IS NULL OR (opened_at IS NOT NULL AND answered_at >= opened_at));
ALTER TABLE probe_item ADD CONSTRAINT probe_item_position CHECK (position >= 1);
ALTER TABLE probe_item ADD CONSTRAINT probe_item_answer CHECK (
  (option IS NULL) = (correct IS NULL) AND (option IS NULL OR option IN ('a', 'b', 'c', 'd')));
CREATE INDEX probe_to_tell ON probe (due_on) WHERE told_at IS NULL AND answered_at IS NULL;

CREATE FUNCTION keep_probe() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.answered_at IS NOT NULL THEN
    RAISE EXCEPTION 'a probe is answered once' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  IF (NEW.enrolment_id, NEW.module_key, NEW.number, NEW.skills, NEW.due_on) IS DISTINCT FROM
     (OLD.enrolment_id, OLD.module_key, OLD.number, OLD.skills, OLD.due_on) OR
     (OLD.opened_at IS NOT NULL AND (NEW.opened_at, NEW.content_hash) IS DISTINCT FROM (OLD.opened_at, OLD.content_hash)) THEN
    RAISE EXCEPTION 'a probe stays as it was planned' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.answered_at IS NOT NULL AND
     (SELECT count(*) = 0 OR bool_or(option IS NULL) FROM probe_item WHERE probe_id = NEW.id) THEN
    RAISE EXCEPTION 'a probe is answered whole' USING ERRCODE = 'check_violation', CONSTRAINT = 'probe_whole';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER probe_keep BEFORE UPDATE OR DELETE ON probe FOR EACH ROW EXECUTE FUNCTION keep_probe();

CREATE FUNCTION keep_probe_items() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE asked probe;
BEGIN
  SELECT * INTO asked FROM probe
    WHERE id = CASE WHEN TG_OP = 'INSERT' THEN NEW.probe_id ELSE OLD.probe_id END FOR SHARE;
  IF asked.answered_at IS NOT NULL THEN
    RAISE EXCEPTION 'a probe is answered once' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  IF NEW.skill_id <> ALL (asked.skills) THEN
    RAISE EXCEPTION 'a question is on a skill of its probe' USING ERRCODE = 'check_violation', CONSTRAINT = 'probe_item_skill';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER probe_item_keep BEFORE INSERT OR UPDATE OR DELETE ON probe_item FOR EACH ROW EXECUTE FUNCTION keep_probe_items();
