-- A lesson has more than questions now: one table keeps the answers to all of its parts.
ALTER TYPE "requirement_kind" ADD VALUE 'check' BEFORE 'reflection';

CREATE TABLE "part_answer" (
    "seq" BIGSERIAL NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "lesson_key" TEXT NOT NULL,
    "part_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "correct" BOOLEAN,
    "wording" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "part_answer_pkey" PRIMARY KEY ("seq")
);

-- What was answered before moves over. Its wording is known by the lesson's hash only.
INSERT INTO part_answer (enrolment_id, lesson_key, part_id, kind, answer, correct, wording, content_hash, answered_at)
  SELECT enrolment_id, lesson_key, check_id, 'check',
         jsonb_build_object('kind', 'check', 'option', option_key), correct, '', content_hash, answered_at
    FROM check_answer ORDER BY seq;
DROP TABLE "check_answer";

CREATE INDEX "part_answer_enrolment_id_lesson_key_part_id_seq_idx" ON "part_answer"("enrolment_id", "lesson_key", "part_id", "seq");
ALTER TABLE "part_answer" ADD CONSTRAINT "part_answer_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "part_answer" ADD CONSTRAINT "part_answer_content_hash_fkey" FOREIGN KEY ("content_hash") REFERENCES "content_version"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE part_answer ADD CONSTRAINT part_answer_kind CHECK (
  kind IN ('check', 'branch', 'sort', 'rewrite', 'vignette', 'ruler', 'pause', 'if-then') AND answer->>'kind' = kind);
ALTER TABLE part_answer ADD CONSTRAINT part_answer_size CHECK (pg_column_size(answer) <= 32768);
CREATE TRIGGER part_answer_append_only BEFORE UPDATE OR DELETE ON part_answer FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER part_answer_no_truncate BEFORE TRUNCATE ON part_answer FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
