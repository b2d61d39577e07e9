-- AlterTable
ALTER TABLE "order_choice" ADD COLUMN     "off_minor" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "sandbox_invoice" ADD COLUMN     "credited_minor" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "credits" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "invoice_credit" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "struck_minor" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "invoice_credit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "invoice_credit_order_id_idx" ON "invoice_credit"("order_id");

-- AddForeignKey
ALTER TABLE "invoice_credit" ADD CONSTRAINT "invoice_credit_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "seat_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE invoice_credit ADD CONSTRAINT invoice_credit_amounts CHECK (
  amount_minor > 0 AND struck_minor BETWEEN 0 AND amount_minor AND (sent_at IS NOT NULL OR struck_minor = 0));
ALTER TABLE sandbox_invoice ADD CONSTRAINT sandbox_invoice_credited CHECK (
  credited_minor >= 0 AND paid_minor + credited_minor <= total_minor);
ALTER TABLE order_choice ADD CONSTRAINT order_choice_off CHECK (
  off_minor >= 0 AND (chosen IN ('move', 'refund') OR off_minor = 0));
