-- CreateTable
CREATE TABLE "calibration_run" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "program" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "calibration_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calibration_scene" (
    "run_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "vignette_key" TEXT NOT NULL,
    "content_hash" TEXT,
    "scored_at" TIMESTAMPTZ(3),

    CONSTRAINT "calibration_scene_pkey" PRIMARY KEY ("run_id","position")
);

-- CreateTable
CREATE TABLE "calibration_score" (
    "run_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "given" INTEGER,
    "reference" INTEGER,

    CONSTRAINT "calibration_score_pkey" PRIMARY KEY ("run_id","position","item")
);

-- CreateIndex
CREATE UNIQUE INDEX "calibration_run_person_id_program_number_key" ON "calibration_run"("person_id", "program", "number");

-- CreateIndex
CREATE UNIQUE INDEX "calibration_scene_run_id_vignette_key_key" ON "calibration_scene"("run_id", "vignette_key");

-- AddForeignKey
ALTER TABLE "calibration_run" ADD CONSTRAINT "calibration_run_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calibration_scene" ADD CONSTRAINT "calibration_scene_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "calibration_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calibration_scene" ADD CONSTRAINT "calibration_scene_content_hash_fkey" FOREIGN KEY ("content_hash") REFERENCES "content_version"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calibration_score" ADD CONSTRAINT "calibration_score_run_id_position_fkey" FOREIGN KEY ("run_id", "position") REFERENCES "calibration_scene"("run_id", "position") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE calibration_run ADD CONSTRAINT calibration_run_number CHECK (number >= 1);
ALTER TABLE calibration_run ADD CONSTRAINT calibration_run_program CHECK (program <> '');
ALTER TABLE calibration_run ADD CONSTRAINT calibration_run_time CHECK (finished_at >= started_at);
-- Two tabs that begin a run go on with one.
CREATE UNIQUE INDEX calibration_run_one_open ON calibration_run (person_id, program) WHERE finished_at IS NULL;
ALTER TABLE calibration_scene ADD CONSTRAINT calibration_scene_position CHECK (position >= 1);
ALTER TABLE calibration_scene ADD CONSTRAINT calibration_scene_scored CHECK ((scored_at IS NULL) = (content_hash IS NULL));
ALTER TABLE calibration_score ADD CONSTRAINT calibration_score_item CHECK (item ~ '^([A-Z][0-9]{1,2}|prompt|carried)$');
-- A skill may have had no opportunity; help and who led it always have a rung.
ALTER TABLE calibration_score ADD CONSTRAINT calibration_score_scales CHECK (
  CASE WHEN item IN ('prompt', 'carried')
    THEN given IS NOT NULL AND reference IS NOT NULL AND given BETWEEN 0 AND 3 AND reference BETWEEN 0 AND 3
    ELSE given BETWEEN 1 AND 4 AND reference BETWEEN 1 AND 4
  END);

-- A run is finished whole, and then stays: observations rest on it.
CREATE FUNCTION keep_calibration_run() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
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
CREATE TRIGGER calibration_run_keep BEFORE UPDATE OR DELETE ON calibration_run FOR EACH ROW EXECUTE FUNCTION keep_calibration_run();

CREATE FUNCTION keep_calibration_scores() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE done timestamptz;
BEGIN
  SELECT finished_at INTO done FROM calibration_run
    WHERE id = CASE WHEN TG_OP = 'INSERT' THEN NEW.run_id ELSE OLD.run_id END FOR SHARE;
  IF done IS NOT NULL THEN
    RAISE EXCEPTION 'a finished calibration run stays' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  IF TG_OP = 'UPDATE' AND NEW.run_id <> OLD.run_id THEN
    RAISE EXCEPTION 'a calibration score stays in its run' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER calibration_scene_keep BEFORE INSERT OR UPDATE OR DELETE ON calibration_scene FOR EACH ROW EXECUTE FUNCTION keep_calibration_scores();
CREATE TRIGGER calibration_score_keep BEFORE INSERT OR UPDATE OR DELETE ON calibration_score FOR EACH ROW EXECUTE FUNCTION keep_calibration_scores();
