-- CreateTable
CREATE TABLE "seat_gift" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "given_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by_id" UUID,
    "declined_at" TIMESTAMPTZ(3),
    "canceled_at" TIMESTAMPTZ(3),
    "order_id" UUID,

    CONSTRAINT "seat_gift_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "seat_gift_token_hash_key" ON "seat_gift"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "seat_gift_order_id_key" ON "seat_gift"("order_id");

-- CreateIndex
CREATE INDEX "seat_gift_cohort_id_idx" ON "seat_gift"("cohort_id");

-- CreateIndex
CREATE INDEX "seat_gift_email_idx" ON "seat_gift"("email");

-- AddForeignKey
ALTER TABLE "seat_gift" ADD CONSTRAINT "seat_gift_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_gift" ADD CONSTRAINT "seat_gift_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_gift" ADD CONSTRAINT "seat_gift_accepted_by_id_fkey" FOREIGN KEY ("accepted_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_gift" ADD CONSTRAINT "seat_gift_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "seat_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One open offer for an address in a cohort; an offer has one answer, and an order exactly when it was taken.
CREATE UNIQUE INDEX seat_gift_one_open ON seat_gift (cohort_id, email)
  WHERE accepted_at IS NULL AND declined_at IS NULL AND canceled_at IS NULL;
ALTER TABLE seat_gift ADD CONSTRAINT seat_gift_one_answer CHECK (num_nonnulls(accepted_at, declined_at, canceled_at) <= 1);
ALTER TABLE seat_gift ADD CONSTRAINT seat_gift_taken CHECK (num_nonnulls(accepted_at, accepted_by_id, order_id) IN (0, 3));
