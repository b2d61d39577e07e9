-- AlterTable
ALTER TABLE "draft_save" ADD COLUMN     "submitted" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "mutation_receipt_at_idx" ON "mutation_receipt" USING BRIN ("at");
