-- CreateTable
CREATE TABLE "seat_gift_reminder" (
    "gift_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "reminded_at" TIMESTAMPTZ(3) NOT NULL,
    "token_hash" TEXT NOT NULL,

    CONSTRAINT "seat_gift_reminder_pkey" PRIMARY KEY ("gift_id","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "seat_gift_reminder_token_hash_key" ON "seat_gift_reminder"("token_hash");

-- AddForeignKey
ALTER TABLE "seat_gift_reminder" ADD CONSTRAINT "seat_gift_reminder_gift_id_fkey" FOREIGN KEY ("gift_id") REFERENCES "seat_gift"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE seat_gift_reminder ADD CONSTRAINT seat_gift_reminder_number CHECK (number BETWEEN 1 AND 3);
