-- AlterTable
ALTER TABLE "person" ADD COLUMN "about" TEXT;

-- One line, as the form takes it.
ALTER TABLE "person" ADD CONSTRAINT person_about_line
  CHECK (about IS NULL OR (length(about) BETWEEN 1 AND 200 AND about !~ '[\n\r]'));
