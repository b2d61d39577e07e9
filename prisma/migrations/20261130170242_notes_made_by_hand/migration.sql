-- AlterTable
ALTER TABLE "invoice_credit" ADD COLUMN     "by_hand_at" TIMESTAMPTZ(3);

-- Only what a provider refused can be made there by hand, and only until it is seen.
ALTER TABLE invoice_credit ADD CONSTRAINT invoice_credit_by_hand CHECK (
  by_hand_at IS NULL OR (refused_at IS NOT NULL AND sent_at IS NULL));
