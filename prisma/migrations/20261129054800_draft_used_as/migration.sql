-- A draft names the sending that turned it into what it was for.
ALTER TABLE "draft" ADD COLUMN "used_as" UUID,
  ADD CONSTRAINT draft_used_as CHECK (used_as IS NULL OR used_at IS NOT NULL);
