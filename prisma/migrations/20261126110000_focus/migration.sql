-- CreateTable
CREATE TABLE "skill_rating" (
    "seq" BIGSERIAL NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "skill_id" TEXT NOT NULL,
    "level" INTEGER,
    "occasion" TEXT NOT NULL,
    "rated_at" TIMESTAMPTZ(3) NOT NULL,
    "content_hash" TEXT NOT NULL,
    "mutation_id" UUID NOT NULL,

    CONSTRAINT "skill_rating_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "focus_choice" (
    "seq" BIGSERIAL NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "skill_ids" TEXT[],
    "chosen_at" TIMESTAMPTZ(3) NOT NULL,
    "mutation_id" UUID NOT NULL,

    CONSTRAINT "focus_choice_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE INDEX "skill_rating_enrolment_id_skill_id_idx" ON "skill_rating"("enrolment_id", "skill_id");

-- CreateIndex
CREATE UNIQUE INDEX "skill_rating_enrolment_id_mutation_id_skill_id_key" ON "skill_rating"("enrolment_id", "mutation_id", "skill_id");

-- CreateIndex
CREATE UNIQUE INDEX "focus_choice_enrolment_id_mutation_id_key" ON "focus_choice"("enrolment_id", "mutation_id");

-- AddForeignKey
ALTER TABLE "skill_rating" ADD CONSTRAINT "skill_rating_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill_rating" ADD CONSTRAINT "skill_rating_content_hash_fkey" FOREIGN KEY ("content_hash") REFERENCES "content_version"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "focus_choice" ADD CONSTRAINT "focus_choice_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What schema.prisma cannot say.
ALTER TABLE skill_rating ADD CONSTRAINT skill_rating_level CHECK (level BETWEEN 1 AND 4);
ALTER TABLE skill_rating ADD CONSTRAINT skill_rating_occasion CHECK (occasion IN ('baseline', 'later'));
-- Where somebody began is said once; whatever comes later stands beside it.
CREATE UNIQUE INDEX skill_rating_one_baseline ON skill_rating (enrolment_id, skill_id) WHERE occasion = 'baseline';
-- One to three, none of them twice and none left empty.
ALTER TABLE focus_choice ADD CONSTRAINT focus_choice_skills CHECK (
  cardinality(coalesce(skill_ids, '{}')) BETWEEN 1 AND 3 AND array_ndims(skill_ids) = 1 AND array_lower(skill_ids, 1) = 1
  AND array_position(skill_ids, NULL) IS NULL
  AND skill_ids[1] IS DISTINCT FROM skill_ids[2] AND skill_ids[1] IS DISTINCT FROM skill_ids[3]
  AND (cardinality(skill_ids) < 3 OR skill_ids[2] <> skill_ids[3]));
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['skill_rating','focus_choice'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION forbid_change()', name || '_append_only', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION forbid_change()', name || '_no_truncate', name);
  END LOOP;
END $$;
