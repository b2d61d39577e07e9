-- AlterTable
ALTER TABLE "review" ADD COLUMN     "released_by_id" UUID;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_released_by_id_fkey" FOREIGN KEY ("released_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules by hand from here on.
-- Until now only the audit trail said who released.
ALTER TABLE review DISABLE TRIGGER review_keep_released;
UPDATE review w SET released_by_id = coalesce(
    (SELECT a.actor_id FROM audit_entry a
      WHERE a.subject_kind = 'review' AND a.subject_id = w.id::text AND a.action = 'review.released'
      ORDER BY a.seq LIMIT 1),
    w.reviewer_id)
 WHERE w.released_at IS NOT NULL;
ALTER TABLE review ENABLE TRIGGER review_keep_released;
ALTER TABLE review ADD CONSTRAINT review_releaser CHECK (released_by_id IS NULL OR released_at IS NOT NULL);

-- Nobody releases a review of their own reflection; a release says who released.
CREATE FUNCTION release_is_of_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.released_at IS NOT NULL AND NEW.released_by_id IS NULL THEN
    RAISE EXCEPTION 'a release says who released' USING ERRCODE = 'check_violation', CONSTRAINT = 'review_release_of_another';
  END IF;
  IF NEW.released_by_id = writer_of_attempt(NEW.attempt_id) THEN
    RAISE EXCEPTION 'nobody releases a review of their own reflection' USING ERRCODE = 'check_violation', CONSTRAINT = 'review_release_of_another';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER review_release_of_another AFTER INSERT OR UPDATE OF released_at, released_by_id ON review
  FOR EACH ROW EXECUTE FUNCTION release_is_of_another();
