-- CreateTable
CREATE TABLE "skill_shown" (
    "enrollment_id" UUID NOT NULL,
    "skill_id" TEXT NOT NULL,
    "step" SMALLINT NOT NULL,
    "shown_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "skill_shown_pkey" PRIMARY KEY ("enrollment_id","skill_id")
);

-- AddForeignKey
ALTER TABLE "skill_shown" ADD CONSTRAINT "skill_shown_enrollment_id_fkey" FOREIGN KEY ("enrollment_id") REFERENCES "enrollment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules by hand from here on.
ALTER TABLE skill_shown
  ADD CONSTRAINT skill_shown_step CHECK (step BETWEEN 1 AND 7),
  ADD CONSTRAINT skill_shown_skill CHECK (skill_id ~ '^[A-Z][0-9]{1,2}$');

-- A step is shown once: whatever was shown stays shown.
CREATE FUNCTION keep_shown_steps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.step < OLD.step THEN
    RAISE EXCEPTION 'skill_shown never falls' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER skill_shown_rises BEFORE UPDATE ON skill_shown
  FOR EACH ROW EXECUTE FUNCTION keep_shown_steps();
