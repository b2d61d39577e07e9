-- AlterTable
ALTER TABLE "seat_order" ADD COLUMN     "asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "charged_at" TIMESTAMPTZ(3),
ADD COLUMN     "concluded_at" TIMESTAMPTZ(3),
ADD COLUMN     "refund_due_at" TIMESTAMPTZ(3),
ADD COLUMN     "refunded_at" TIMESTAMPTZ(3);

-- Orders that were refunded under the old rules say so. One that was filled all the same is left for people to look at.
UPDATE seat_order o SET charged_at = r.at, refund_due_at = r.at, refunded_at = r.at,
  cancelled_at = coalesce(o.cancelled_at, r.at), concluded_at = r.at
  FROM (SELECT order_id, min(at) AS at FROM ledger_entry WHERE reference LIKE 'refund:%' GROUP BY order_id) r
 WHERE r.order_id = o.id AND o.paid_at IS NULL;
UPDATE seat_order SET concluded_at = paid_at WHERE paid_at IS NOT NULL;

-- A buyer has one open order in a cohort: of several, the newest stays open.
UPDATE seat_order o SET cancelled_at = newer.created_at FROM seat_order newer
 WHERE o.paid_at IS NULL AND o.cancelled_at IS NULL AND newer.paid_at IS NULL AND newer.cancelled_at IS NULL
   AND newer.bought_by_id = o.bought_by_id AND newer.cohort_id = o.cohort_id
   AND (newer.created_at, newer.number) > (o.created_at, o.number);
CREATE UNIQUE INDEX seat_order_one_open ON seat_order (bought_by_id, cohort_id) WHERE paid_at IS NULL AND cancelled_at IS NULL;
CREATE INDEX seat_order_to_ask ON seat_order (created_at) WHERE concluded_at IS NULL;

-- Refunded is final: the order was never filled, and never will be.
ALTER TABLE seat_order ADD CONSTRAINT seat_order_refund_due CHECK (refund_due_at IS NULL OR
  (charged_at IS NOT NULL AND cancelled_at IS NOT NULL AND paid_at IS NULL));
ALTER TABLE seat_order ADD CONSTRAINT seat_order_refunded CHECK (refunded_at IS NULL OR refund_due_at IS NOT NULL);
CREATE FUNCTION keep_order_outcome() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.paid_at IS NOT NULL AND NEW.paid_at IS DISTINCT FROM OLD.paid_at)
     OR (OLD.refund_due_at IS NOT NULL AND NEW.refund_due_at IS DISTINCT FROM OLD.refund_due_at)
     OR (OLD.refunded_at IS NOT NULL AND NEW.refunded_at IS DISTINCT FROM OLD.refunded_at) THEN
    RAISE EXCEPTION 'an order that is paid or refunded stays so' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER seat_order_keep_outcome BEFORE UPDATE ON seat_order FOR EACH ROW EXECUTE FUNCTION keep_order_outcome();
CREATE FUNCTION check_seat_is_paid() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM seat_order WHERE id = NEW.order_id AND paid_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a seat belongs to a paid order' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER seat_of_paid_order BEFORE INSERT ON seat FOR EACH ROW EXECUTE FUNCTION check_seat_is_paid();

-- Double entry: at the end of each database transaction every ledger transaction sums to zero, within one order and currency.
CREATE FUNCTION check_ledger_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT sum(amount_minor) <> 0 OR count(DISTINCT (order_id, currency)) > 1
        FROM ledger_entry WHERE transaction = NEW.transaction) THEN
    RAISE EXCEPTION 'a ledger transaction sums to zero' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_entry_balanced AFTER INSERT ON ledger_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_ledger_balance();
