-- AlterTable
ALTER TABLE "post" ADD COLUMN     "removed_by_id" UUID;

-- AlterTable
ALTER TABLE "thread" ADD COLUMN     "last_post_at" TIMESTAMPTZ(3),
ADD COLUMN     "post_count" INTEGER NOT NULL DEFAULT 0;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_removed_by_id_fkey" FOREIGN KEY ("removed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever removed a post may take that back for a while, so it is kept who it was.
UPDATE post SET removed_by_id = coalesce(
  (SELECT a.actor_id FROM audit_entry a
    WHERE a.subject_kind = 'post' AND a.subject_id = post.id::text AND a.action IN ('post.withdrawn', 'post.removed')
    ORDER BY a.at DESC LIMIT 1),
  author_id)
WHERE removed_at IS NOT NULL;
ALTER TABLE post ADD CONSTRAINT post_removed CHECK ((removed_at IS NULL) = (removed_by_id IS NULL));

-- What a list of threads shows of each, kept by the database itself, so that no way of writing forgets it.
CREATE FUNCTION recount_posts() RETURNS void LANGUAGE sql AS $$
  UPDATE thread t SET post_count = coalesce(o.posts, 0), last_post_at = o.last
  FROM thread u LEFT JOIN (
    SELECT thread_id, count(*)::int AS posts, max(created_at) AS last FROM post WHERE removed_at IS NULL GROUP BY thread_id
  ) o ON o.thread_id = u.id
  WHERE t.id = u.id AND (t.post_count, t.last_post_at) IS DISTINCT FROM (coalesce(o.posts, 0), o.last)
$$;
SELECT recount_posts();
ALTER TABLE thread ADD CONSTRAINT thread_counted CHECK (post_count >= 0 AND (post_count = 0) = (last_post_at IS NULL));
CREATE FUNCTION count_post() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was int := CASE WHEN TG_OP <> 'INSERT' AND OLD.removed_at IS NULL THEN 1 ELSE 0 END;
  stands int := CASE WHEN TG_OP <> 'DELETE' AND NEW.removed_at IS NULL THEN 1 ELSE 0 END;
BEGIN
  IF TG_OP = 'INSERT' AND stands = 1 THEN
    UPDATE thread SET post_count = post_count + 1, last_post_at = greatest(last_post_at, NEW.created_at)
      WHERE id = NEW.thread_id;
  ELSIF was <> stands THEN
    UPDATE thread SET post_count = post_count + stands - was,
      last_post_at = (SELECT max(created_at) FROM post WHERE thread_id = OLD.thread_id AND removed_at IS NULL)
      WHERE id = OLD.thread_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER post_counted AFTER INSERT OR DELETE OR UPDATE OF removed_at ON post FOR EACH ROW EXECUTE FUNCTION count_post();
