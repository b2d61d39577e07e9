-- CreateEnum
CREATE TYPE "payment_method" AS ENUM ('card', 'invoice');

-- CreateEnum
CREATE TYPE "freeze_reason" AS ENUM ('invoice', 'dispute');

-- AlterTable
ALTER TABLE "seat_order" ADD COLUMN     "frozen_for" "freeze_reason"[] DEFAULT ARRAY[]::"freeze_reason"[],
ADD COLUMN     "method" "payment_method" NOT NULL DEFAULT 'card';

ALTER TABLE seat_order ALTER COLUMN frozen_for SET NOT NULL;

-- An order by invoice stands from its first day, so it is never the one that the next order replaces.
DROP INDEX seat_order_one_open;
CREATE UNIQUE INDEX seat_order_one_open ON seat_order (bought_by_id, cohort_id)
  WHERE paid_at IS NULL AND canceled_at IS NULL AND method = 'card';

-- Its seats are there before the money is.
CREATE OR REPLACE FUNCTION check_seat_is_paid() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM seat_order WHERE id = NEW.order_id
                    AND (paid_at IS NOT NULL OR method = 'invoice' AND canceled_at IS NULL)) THEN
    RAISE EXCEPTION 'a seat belongs to a paid order' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- Whoever gives out a seat has looked whether it is frozen; this is for whoever forgets.
CREATE FUNCTION check_seat_is_not_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM seat JOIN seat_order ON seat_order.id = seat.order_id
              WHERE seat.id = NEW.seat_id AND cardinality(seat_order.frozen_for) > 0) THEN
    RAISE EXCEPTION 'a frozen seat is neither offered nor claimed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER seat_assignment_of_frozen_seat BEFORE INSERT ON seat_assignment
  FOR EACH ROW EXECUTE FUNCTION check_seat_is_not_frozen();
CREATE TRIGGER invitation_to_frozen_seat BEFORE INSERT ON invitation
  FOR EACH ROW EXECUTE FUNCTION check_seat_is_not_frozen();
