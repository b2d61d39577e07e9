-- AlterTable
ALTER TABLE "observation" ADD COLUMN     "line_manager" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "observation_draft" (
    "id" UUID NOT NULL,
    "observer_id" UUID NOT NULL,
    "enrollment_id" UUID NOT NULL,
    "instrument" TEXT NOT NULL,
    "skills" TEXT[],
    "fields" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "observation_draft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "observation_draft_observer_id_idx" ON "observation_draft"("observer_id");

-- CreateIndex
CREATE INDEX "observation_draft_enrollment_id_idx" ON "observation_draft"("enrollment_id");

-- CreateIndex
CREATE INDEX "observation_draft_updated_at_idx" ON "observation_draft"("updated_at");

-- AddForeignKey
ALTER TABLE "observation_draft" ADD CONSTRAINT "observation_draft_observer_id_fkey" FOREIGN KEY ("observer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation_draft" ADD CONSTRAINT "observation_draft_enrollment_id_fkey" FOREIGN KEY ("enrollment_id") REFERENCES "enrollment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules by hand from here on.
ALTER TABLE observation_draft
  ADD CONSTRAINT observation_draft_version CHECK (version >= 1),
  ADD CONSTRAINT observation_draft_instrument CHECK (instrument IN ('coaching', 'practice')),
  ADD CONSTRAINT observation_draft_focus CHECK (cardinality(skills) BETWEEN 1 AND 3),
  ADD CONSTRAINT observation_draft_fields CHECK (jsonb_typeof(fields) = 'object' AND pg_column_size(fields) <= 2000000),
  ADD CONSTRAINT observation_draft_times CHECK (updated_at >= created_at);

-- No one observes themselves, in a draft either.
CREATE FUNCTION observation_draft_is_of_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.observer_id = (SELECT person_id FROM enrollment WHERE id = NEW.enrollment_id) THEN
    RAISE EXCEPTION 'no one observes themselves' USING ERRCODE = 'check_violation', CONSTRAINT = 'observation_draft_of_another';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER observation_draft_of_another AFTER INSERT OR UPDATE OF observer_id, enrollment_id ON observation_draft
  FOR EACH ROW EXECUTE FUNCTION observation_draft_is_of_another();

-- A signed observation also keeps what its observer said of themselves.
CREATE OR REPLACE FUNCTION keep_signed_observation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.signed_at IS NOT NULL THEN RAISE EXCEPTION 'a signed observation is not deleted' USING ERRCODE = 'restrict_violation'; END IF;
    RETURN OLD;
  END IF;
  IF OLD.signed_at IS NOT NULL
     AND (NEW.notes, NEW.strength, NEW.edge, NEW.signed_at, NEW.observer_id, NEW.occasion_id, NEW.slot, NEW.line_manager)
     IS DISTINCT FROM (OLD.notes, OLD.strength, OLD.edge, OLD.signed_at, OLD.observer_id, OLD.occasion_id, OLD.slot, OLD.line_manager) THEN
    RAISE EXCEPTION 'a signed observation is not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
