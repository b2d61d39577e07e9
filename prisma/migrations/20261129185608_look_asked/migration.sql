-- AlterTable
ALTER TABLE "planned_look" ADD COLUMN     "asked_at" TIMESTAMPTZ(3);

-- A letter goes to another person with an account; a peer has a request.
ALTER TABLE planned_look ADD CONSTRAINT planned_look_asked CHECK (
  asked_at IS NULL OR (looker_id IS NOT NULL AND asked_at >= changed_at));
