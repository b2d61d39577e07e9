-- CreateEnum
CREATE TYPE "cohort_visibility" AS ENUM ('draft', 'open', 'by_invitation', 'closed', 'archived');

-- AlterTable
ALTER TABLE "cohort" ADD COLUMN     "anchor_on" DATE,
ADD COLUMN     "cloned_from_id" UUID,
ADD COLUMN     "early_bird_until" DATE,
ADD COLUMN     "locks" BOOLEAN,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "visibility" "cohort_visibility" NOT NULL DEFAULT 'draft';

-- Until today a cohort began on the date from which its windows were counted, and was open once it had been opened.
UPDATE cohort SET anchor_on = starts_on, visibility = CASE WHEN opened_at IS NULL THEN 'draft' ELSE 'open' END::cohort_visibility;
ALTER TABLE cohort ALTER COLUMN anchor_on SET NOT NULL;

-- CreateTable
CREATE TABLE "cohort_holiday" (
    "cohort_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "cohort_holiday_pkey" PRIMARY KEY ("cohort_id","from_on","to_on")
);

-- CreateTable
CREATE TABLE "cohort_change" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "undoes_id" UUID,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "cohort_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "cohort_change_undoes_id_key" ON "cohort_change"("undoes_id");

-- CreateIndex
CREATE UNIQUE INDEX "cohort_change_cohort_id_version_key" ON "cohort_change"("cohort_id", "version");

-- AddForeignKey
ALTER TABLE "cohort" ADD CONSTRAINT "cohort_cloned_from_id_fkey" FOREIGN KEY ("cloned_from_id") REFERENCES "cohort"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort_holiday" ADD CONSTRAINT "cohort_holiday_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort_change" ADD CONSTRAINT "cohort_change_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort_change" ADD CONSTRAINT "cohort_change_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort_change" ADD CONSTRAINT "cohort_change_undoes_id_fkey" FOREIGN KEY ("undoes_id") REFERENCES "cohort_change"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- These rules the schema language cannot say.
ALTER TABLE cohort ADD CONSTRAINT cohort_visibility_opened CHECK ((visibility = 'draft') = (opened_at IS NULL));
ALTER TABLE cohort ADD CONSTRAINT cohort_early_bird CHECK (early_bird_until <= enroll_until);
ALTER TABLE cohort ADD CONSTRAINT cohort_version CHECK (version >= 1);
ALTER TABLE cohort ADD CONSTRAINT cohort_clone_of_another CHECK (cloned_from_id <> id);
ALTER TABLE cohort_holiday ADD CONSTRAINT cohort_holiday_days CHECK (to_on >= from_on);
ALTER TABLE cohort_holiday ADD CONSTRAINT cohort_holiday_name CHECK (length(btrim(name)) BETWEEN 1 AND 100);
ALTER TABLE cohort_change ADD CONSTRAINT cohort_change_another CHECK (undoes_id <> id);
ALTER TABLE cohort_change ADD CONSTRAINT cohort_change_told_later CHECK (told_at >= changed_at);

-- Links and what a cohort asks rest on this: once opened it keeps its address, its program and the day of its opening.
CREATE FUNCTION keep_opened_cohort() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.opened_at IS NOT NULL AND (NEW.opened_at, NEW.slug, NEW.program) IS DISTINCT FROM (OLD.opened_at, OLD.slug, OLD.program) THEN
    RAISE EXCEPTION 'an opened cohort keeps its address and program' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER cohort_keep_opened BEFORE UPDATE ON cohort FOR EACH ROW EXECUTE FUNCTION keep_opened_cohort();

-- Windows move one after the other, so this is asked at the end.
CREATE FUNCTION keep_windows_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM cohort_module a JOIN cohort_module b ON b.cohort_id = a.cohort_id AND b.position > a.position
              WHERE a.cohort_id = NEW.cohort_id AND a.closes_on >= b.opens_on) THEN
    RAISE EXCEPTION 'the windows of a cohort follow one another' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER cohort_module_windows_apart AFTER INSERT OR UPDATE ON cohort_module
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_windows_apart();

-- A change is history; only that it was told is written later, once.
CREATE FUNCTION keep_cohort_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.told_at IS NULL AND to_jsonb(NEW) - 'told_at' = to_jsonb(OLD) - 'told_at' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'cohort_change is append-only' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER cohort_change_append_only BEFORE UPDATE OR DELETE ON cohort_change FOR EACH ROW EXECUTE FUNCTION keep_cohort_change();
CREATE TRIGGER cohort_change_no_truncate BEFORE TRUNCATE ON cohort_change FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
