-- AlterTable
ALTER TABLE "order_invoice" ADD COLUMN     "adjusted_minor" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "void_due_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "parked_invoice" (
    "reference" TEXT NOT NULL,
    "order_id" UUID NOT NULL,
    "is_own" BOOLEAN NOT NULL,
    "status" TEXT NOT NULL,
    "number" TEXT,
    "page_url" TEXT,
    "total_minor" INTEGER NOT NULL,
    "paid_minor" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "parked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "parked_invoice_pkey" PRIMARY KEY ("reference")
);

-- CreateIndex
CREATE INDEX "parked_invoice_order_id_idx" ON "parked_invoice"("order_id");

-- AddForeignKey
ALTER TABLE "parked_invoice" ADD CONSTRAINT "parked_invoice_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "seat_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE parked_invoice ADD CONSTRAINT parked_invoice_status CHECK (status IN ('draft', 'open', 'paid', 'uncollectible', 'void'));
ALTER TABLE parked_invoice ADD CONSTRAINT parked_invoice_paid CHECK (paid_minor >= 0);
