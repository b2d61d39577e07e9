-- CreateEnum
CREATE TYPE "plan_outcome" AS ENUM ('done', 'no_opportunity', 'not_yet');

-- AlterTable
ALTER TABLE "commitment" ADD COLUMN     "answer_events" UUID[],
ADD COLUMN     "closed_as" "plan_outcome",
ADD COLUMN     "extended_at" TIMESTAMPTZ(3),
ADD COLUMN     "obstacle" TEXT,
ADD COLUMN     "remedy" TEXT,
ADD COLUMN     "told_at" TIMESTAMPTZ(3);

-- Prisma writes a list always; a row that is written by hand has an empty one.
UPDATE commitment SET answer_events = '{}';
ALTER TABLE commitment ALTER COLUMN answer_events SET DEFAULT '{}', ALTER COLUMN answer_events SET NOT NULL;
-- No row was closed before this: the outcome and its instant come together.
ALTER TABLE commitment ADD CONSTRAINT commitment_closed CHECK
  ((closed_as IS NULL) = (closed_at IS NULL) AND closed_at >= created_at);
ALTER TABLE commitment ADD CONSTRAINT commitment_extended CHECK
  (extended_at >= created_at AND (closed_at IS NULL OR closed_at >= extended_at));
-- What can be undone has been said.
ALTER TABLE commitment ADD CONSTRAINT commitment_answered CHECK
  (answer_events = '{}' OR closed_at IS NOT NULL OR extended_at IS NOT NULL);
-- Both are left empty or hold something to see.
ALTER TABLE commitment ADD CONSTRAINT commitment_obstacle CHECK (seen(obstacle) AND seen(remedy));
ALTER TABLE commitment ADD CONSTRAINT commitment_told CHECK (told_at >= created_at);
-- The plans whose coach may still be written to.
CREATE INDEX commitment_untold_idx ON commitment (window_from) WHERE told_at IS NULL AND closed_at IS NULL;

-- The log says also that an answer about a plan was undone.
ALTER TABLE skill_event DROP CONSTRAINT skill_event_type,
  ADD CONSTRAINT skill_event_type CHECK (type IN
  ('lesson-completed','session-attended','check-scored','probe-due','probe-scored','commitment-made','commitment-closed',
   'commitment-answer-undone','field-note-recorded','no-opportunity','observation-finalised','observation-voided',
   'contact-held','pause-started','pause-ended','withdrawn','came-back','policy-set'));
