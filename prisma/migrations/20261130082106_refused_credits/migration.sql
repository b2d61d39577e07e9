-- AlterTable
ALTER TABLE "invoice_credit" ADD COLUMN     "refused_at" TIMESTAMPTZ(3);
