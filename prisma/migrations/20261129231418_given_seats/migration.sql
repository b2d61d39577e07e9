-- AlterEnum
ALTER TYPE "payment_method" ADD VALUE 'comp';
-- Seats that are given away are worth something, and all of it is taken off.
ALTER TABLE order_line DROP CONSTRAINT order_line_kind,
  ADD CONSTRAINT order_line_kind CHECK (kind IN ('seats', 'early_bird', 'volume', 'code', 'tax', 'comp'));
