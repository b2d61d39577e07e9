-- AlterEnum
ALTER TYPE "waiting_end" ADD VALUE 'canceled';

-- AlterTable
ALTER TABLE "cohort" ADD COLUMN     "canceled_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "choice_round" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "tell_at" TIMESTAMPTZ(3) NOT NULL,
    "days" INTEGER NOT NULL,
    "visibility_before" "cohort_visibility",
    "told_at" TIMESTAMPTZ(3),
    "choose_until" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,

    CONSTRAINT "choice_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_choice" (
    "round_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "chosen" TEXT,
    "to_cohort_id" UUID,
    "chosen_by_id" UUID,
    "chosen_at" TIMESTAMPTZ(3),
    "moved_seats" INTEGER NOT NULL DEFAULT 0,
    "ended_seats" INTEGER NOT NULL DEFAULT 0,
    "refund_minor" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "order_choice_pkey" PRIMARY KEY ("round_id","order_id")
);

-- CreateIndex
CREATE INDEX "choice_round_cohort_id_idx" ON "choice_round"("cohort_id");

-- CreateIndex
CREATE INDEX "order_choice_order_id_idx" ON "order_choice"("order_id");

-- AddForeignKey
ALTER TABLE "choice_round" ADD CONSTRAINT "choice_round_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "choice_round" ADD CONSTRAINT "choice_round_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "choice_round" ADD CONSTRAINT "choice_round_undone_by_id_fkey" FOREIGN KEY ("undone_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_choice" ADD CONSTRAINT "order_choice_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "choice_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_choice" ADD CONSTRAINT "order_choice_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "seat_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_choice" ADD CONSTRAINT "order_choice_to_cohort_id_fkey" FOREIGN KEY ("to_cohort_id") REFERENCES "cohort"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_choice" ADD CONSTRAINT "order_choice_chosen_by_id_fkey" FOREIGN KEY ("chosen_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Whoever has a seat in a canceled cohort has been told so: it never opens again.
ALTER TABLE cohort ADD CONSTRAINT cohort_canceled CHECK (canceled_at IS NULL OR visibility IN ('closed', 'archived'));
ALTER TABLE choice_round ADD CONSTRAINT choice_round_kind CHECK (
  kind = 'canceled' AND reason IS NOT NULL AND visibility_before IS NOT NULL
  OR kind = 'redated' AND reason IS NULL AND visibility_before IS NULL);
ALTER TABLE choice_round ADD CONSTRAINT choice_round_days CHECK (days BETWEEN 3 AND 60);
ALTER TABLE choice_round ADD CONSTRAINT choice_round_told CHECK (
  (told_at IS NULL) = (choose_until IS NULL) AND (undone_at IS NULL OR told_at IS NULL)
  AND (undone_at IS NULL) = (undone_by_id IS NULL) AND tell_at >= decided_at);
-- A cohort is canceled once.
CREATE UNIQUE INDEX choice_round_one_canceled ON choice_round (cohort_id) WHERE kind = 'canceled' AND undone_at IS NULL;
ALTER TABLE order_choice ADD CONSTRAINT order_choice_chosen CHECK (
  chosen IN ('move', 'refund', 'stay') AND (chosen = 'move') = (to_cohort_id IS NOT NULL) AND chosen_at IS NOT NULL
  OR chosen IS NULL AND to_cohort_id IS NULL AND chosen_at IS NULL AND chosen_by_id IS NULL);
ALTER TABLE order_choice ADD CONSTRAINT order_choice_counts CHECK (moved_seats >= 0 AND ended_seats >= 0 AND refund_minor >= 0
  AND (chosen IS NOT NULL OR moved_seats + ended_seats + refund_minor = 0));
-- The sweep looks for what no one has chosen.
CREATE INDEX order_choice_open ON order_choice (round_id) WHERE chosen IS NULL;
