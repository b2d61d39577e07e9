-- Search: what is read is indexed as it is written, by the database itself, so that no edit can be missed.

-- Only letters and digits make words. The parser would join “quotes” to them in some locales, and read
-- "meeting.Then" as a host, "and/or" as a file and "<b>" as nothing.
CREATE FUNCTION searchable(written text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN regexp_replace(lower(written), '[^[:alnum:]]+', ' ', 'g');

-- AlterTable
ALTER TABLE "thread"
  ADD COLUMN "words" tsvector GENERATED ALWAYS AS (setweight(to_tsvector('english'::regconfig, searchable(title)), 'A')) STORED,
  ADD COLUMN "spelled" tsvector GENERATED ALWAYS AS (setweight(to_tsvector('simple'::regconfig, searchable(title)), 'A')) STORED;

-- AlterTable
ALTER TABLE "post"
  ADD COLUMN "words" tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, searchable(body))) STORED,
  ADD COLUMN "spelled" tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, searchable(body))) STORED;

-- CreateTable
CREATE TABLE "lesson_passage" (
    "program" TEXT NOT NULL,
    "lesson_key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "heading" TEXT NOT NULL,
    "anchor" TEXT,
    "body" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "words" tsvector GENERATED ALWAYS AS (
      setweight(to_tsvector('english'::regconfig, searchable(heading)), 'A') || to_tsvector('english'::regconfig, searchable(body))) STORED,
    "spelled" tsvector GENERATED ALWAYS AS (
      setweight(to_tsvector('simple'::regconfig, searchable(heading)), 'A') || to_tsvector('simple'::regconfig, searchable(body))) STORED,

    CONSTRAINT "lesson_passage_pkey" PRIMARY KEY ("program","lesson_key","position")
);

-- CreateIndex
CREATE INDEX "lesson_passage_words_idx" ON "lesson_passage" USING GIN ("words");

-- CreateIndex
CREATE INDEX "lesson_passage_spelled_idx" ON "lesson_passage" USING GIN ("spelled");

-- CreateIndex
CREATE INDEX "thread_words_idx" ON "thread" USING GIN ("words");

-- CreateIndex
CREATE INDEX "thread_spelled_idx" ON "thread" USING GIN ("spelled");

-- CreateIndex
CREATE INDEX "post_words_idx" ON "post" USING GIN ("words");

-- CreateIndex
CREATE INDEX "post_spelled_idx" ON "post" USING GIN ("spelled");

-- What schema.prisma cannot say.
ALTER TABLE lesson_passage ADD CONSTRAINT lesson_passage_place CHECK (position >= 1 AND (position = 1) = (anchor IS NULL));
ALTER TABLE lesson_passage ADD CONSTRAINT lesson_passage_heading CHECK (length(btrim(heading)) > 0);
ALTER TABLE cohort ADD CONSTRAINT cohort_slug_not_search CHECK (slug <> 'search');

-- Loading the demo asks whether the database is empty; what the app makes by itself at start is not data.
COMMENT ON TABLE lesson_passage IS 'derived';
