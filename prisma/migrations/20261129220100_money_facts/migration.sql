-- AlterTable
ALTER TABLE "seat_order" ADD COLUMN     "dispute_state" TEXT,
ADD COLUMN     "processing_at" TIMESTAMPTZ(3),
ADD COLUMN     "refunded_minor" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "seat" ADD COLUMN     "canceled_for" TEXT;

-- CreateTable
CREATE TABLE "money_fact" (
    "provider" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "order_id" UUID NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "state" TEXT NOT NULL,
    "request_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "money_fact_pkey" PRIMARY KEY ("provider","kind","reference")
);

-- CreateTable
CREATE TABLE "refund_request" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "requested_by_id" UUID,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "refused_at" TIMESTAMPTZ(3),

    CONSTRAINT "refund_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_alert" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "expected_minor" INTEGER,
    "found_minor" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "noticed_at" TIMESTAMPTZ(3) NOT NULL,
    "looked_at" TIMESTAMPTZ(3),
    "looked_by_id" UUID,

    CONSTRAINT "order_alert_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "money_fact_order_id_idx" ON "money_fact"("order_id");

-- CreateIndex
CREATE INDEX "refund_request_order_id_idx" ON "refund_request"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_alert_order_id_kind_reference_key" ON "order_alert"("order_id", "kind", "reference");

-- AddForeignKey
ALTER TABLE "money_fact" ADD CONSTRAINT "money_fact_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "seat_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund_request" ADD CONSTRAINT "refund_request_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "seat_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund_request" ADD CONSTRAINT "refund_request_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_alert" ADD CONSTRAINT "order_alert_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "seat_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_alert" ADD CONSTRAINT "order_alert_looked_by_id_fkey" FOREIGN KEY ("looked_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The reconciler looks for these.
CREATE INDEX refund_request_unsent ON refund_request (requested_at) WHERE sent_at IS NULL AND refused_at IS NULL;
CREATE INDEX money_fact_moving ON money_fact (order_id) WHERE (kind, state) IN (('refund', 'pending'), ('dispute', 'open'), ('dispute', 'inquiry'));
CREATE INDEX order_alert_open ON order_alert (noticed_at) WHERE looked_at IS NULL;

ALTER TABLE money_fact ADD CONSTRAINT money_fact_state CHECK (
  kind = 'charge' AND state IN ('pending', 'failed', 'succeeded')
  OR kind = 'refund' AND state IN ('pending', 'succeeded', 'canceled', 'failed')
  OR kind = 'dispute' AND state IN ('inquiry', 'closed', 'open', 'lost', 'won'));
ALTER TABLE money_fact ADD CONSTRAINT money_fact_amount CHECK (amount_minor > 0);
ALTER TABLE money_fact ADD CONSTRAINT money_fact_request CHECK (request_id IS NULL OR kind = 'refund');
ALTER TABLE refund_request ADD CONSTRAINT refund_request_amount CHECK (amount_minor > 0);
ALTER TABLE refund_request ADD CONSTRAINT refund_request_end CHECK (sent_at IS NULL OR refused_at IS NULL);
ALTER TABLE order_alert ADD CONSTRAINT order_alert_looked CHECK (looked_at IS NOT NULL OR looked_by_id IS NULL);
ALTER TABLE seat ADD CONSTRAINT seat_canceled_for CHECK (canceled_for IS NULL OR canceled_at IS NOT NULL);
ALTER TABLE seat_order ADD CONSTRAINT seat_order_refunded_minor CHECK (refunded_minor >= 0);
ALTER TABLE seat_order ADD CONSTRAINT seat_order_dispute CHECK (dispute_state IN ('open', 'lost', 'won'));

-- A fact stays the same thing of the same order, and does not go away.
CREATE FUNCTION keep_money_fact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (NEW.order_id, NEW.currency, NEW.request_id) IS DISTINCT FROM (OLD.order_id, OLD.currency, OLD.request_id) THEN
    RAISE EXCEPTION 'a money fact stays what it is' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER money_fact_stays BEFORE UPDATE OR DELETE ON money_fact FOR EACH ROW EXECUTE FUNCTION keep_money_fact();

-- A payment that takes days keeps its order, and the buyer may place another one meanwhile.
DROP INDEX seat_order_one_open;
CREATE UNIQUE INDEX seat_order_one_open ON seat_order (bought_by_id, cohort_id)
  WHERE paid_at IS NULL AND canceled_at IS NULL AND method = 'card' AND processing_at IS NULL;

-- When all of it was given back follows from the facts: a refund may fail afterward.
ALTER TABLE seat_order DROP CONSTRAINT seat_order_refunded;
UPDATE seat_order SET refunded_minor = total_minor WHERE refunded_at IS NOT NULL;
ALTER TABLE seat_order ADD CONSTRAINT seat_order_refunded CHECK (refunded_at IS NULL OR refunded_minor > 0);
CREATE OR REPLACE FUNCTION keep_order_outcome() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.paid_at IS NOT NULL AND NEW.paid_at IS DISTINCT FROM OLD.paid_at)
     OR (OLD.refund_due_at IS NOT NULL AND NEW.refund_due_at IS DISTINCT FROM OLD.refund_due_at) THEN
    RAISE EXCEPTION 'an order that is paid or refunded stays so' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- Orders from before the facts: the payment page stands for its charge and its refund, until the provider is read again.
INSERT INTO money_fact (provider, kind, reference, order_id, amount_minor, currency, state, created_at, read_at)
SELECT o.provider, 'charge', split_part(e.reference, ':', 2), o.id, e.amount_minor, o.currency, 'succeeded', coalesce(o.charged_at, e.at), e.at
  FROM ledger_entry e JOIN seat_order o ON o.id = e.order_id
 WHERE e.account = 'cash' AND e.reference LIKE 'payment:%' AND e.amount_minor > 0;
INSERT INTO money_fact (provider, kind, reference, order_id, amount_minor, currency, state, created_at, read_at)
SELECT o.provider, 'refund', split_part(e.reference, ':', 2), o.id, -e.amount_minor, o.currency, 'succeeded', coalesce(o.refunded_at, e.at), e.at
  FROM ledger_entry e JOIN seat_order o ON o.id = e.order_id
 WHERE e.account = 'cash' AND e.reference LIKE 'refund:%' AND e.amount_minor < 0;
