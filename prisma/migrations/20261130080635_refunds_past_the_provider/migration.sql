-- AlterTable
ALTER TABLE "refund_request" ADD COLUMN     "outside" BOOLEAN NOT NULL DEFAULT false;
