-- CreateEnum
CREATE TYPE "invoice_status" AS ENUM ('making', 'open', 'paid', 'uncollectible', 'void');

-- CreateEnum
CREATE TYPE "seats_from" AS ENUM ('order', 'payment');

-- AlterTable
ALTER TABLE "cohort" ADD COLUMN     "invoice_days" INTEGER NOT NULL DEFAULT 30,
ADD COLUMN     "seats_from" "seats_from" NOT NULL DEFAULT 'order';

-- CreateTable
CREATE TABLE "order_invoice" (
    "order_id" UUID NOT NULL,
    "days_until_due" INTEGER NOT NULL,
    "seats_from" "seats_from" NOT NULL,
    "customer_reference" TEXT,
    "status" "invoice_status" NOT NULL DEFAULT 'making',
    "number" TEXT,
    "page_url" TEXT,
    "pdf_url" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "paid_minor" INTEGER NOT NULL DEFAULT 0,
    "outside_minor" INTEGER NOT NULL DEFAULT 0,
    "credited_minor" INTEGER NOT NULL DEFAULT 0,
    "paid_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "reminders" INTEGER NOT NULL DEFAULT 0,
    "reminded_at" TIMESTAMPTZ(3),

    CONSTRAINT "order_invoice_pkey" PRIMARY KEY ("order_id")
);

-- CreateTable
CREATE TABLE "order_billing" (
    "order_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "purchase_order" TEXT,
    "organization" TEXT NOT NULL,
    "line1" TEXT NOT NULL,
    "line2" TEXT,
    "city" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "postal_code" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "emails" TEXT[],
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "order_billing_pkey" PRIMARY KEY ("order_id","version")
);

-- CreateTable
CREATE TABLE "sandbox_invoice" (
    "order_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "total_minor" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "paid_minor" INTEGER NOT NULL DEFAULT 0,
    "outside_minor" INTEGER NOT NULL DEFAULT 0,
    "paid_at" TIMESTAMPTZ(3),

    CONSTRAINT "sandbox_invoice_pkey" PRIMARY KEY ("order_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "order_invoice_customer_reference_key" ON "order_invoice"("customer_reference");

-- AddForeignKey
ALTER TABLE "order_invoice" ADD CONSTRAINT "order_invoice_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "seat_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_billing" ADD CONSTRAINT "order_billing_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "seat_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_billing" ADD CONSTRAINT "order_billing_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE cohort ADD CONSTRAINT cohort_invoice_days CHECK (invoice_days BETWEEN 1 AND 180);

ALTER TABLE sandbox_invoice ADD CONSTRAINT sandbox_invoice_status CHECK (status IN ('open', 'paid', 'uncollectible', 'void'));
ALTER TABLE sandbox_invoice ADD CONSTRAINT sandbox_invoice_paid CHECK (
  outside_minor BETWEEN 0 AND paid_minor AND paid_minor <= total_minor AND (status = 'paid') = (paid_at IS NOT NULL));

ALTER TABLE order_invoice ADD CONSTRAINT order_invoice_days CHECK (days_until_due BETWEEN 1 AND 180);
ALTER TABLE order_invoice ADD CONSTRAINT order_invoice_amounts CHECK (
  credited_minor >= 0 AND outside_minor BETWEEN 0 AND paid_minor);
-- Three letters, and no more, whatever the clock says.
ALTER TABLE order_invoice ADD CONSTRAINT order_invoice_reminders CHECK (
  reminders BETWEEN 0 AND 3 AND (reminders = 0) = (reminded_at IS NULL));
ALTER TABLE order_invoice ADD CONSTRAINT order_invoice_status CHECK (
  (status = 'making' OR due_at IS NOT NULL) AND (status <> 'paid' OR paid_at IS NOT NULL)
  AND (status IN ('void', 'uncollectible')) = (ended_at IS NOT NULL));
CREATE INDEX order_invoice_going_on ON order_invoice (due_at) WHERE status IN ('making', 'open', 'uncollectible');

ALTER TABLE order_billing ALTER COLUMN emails SET NOT NULL;
ALTER TABLE order_billing ADD CONSTRAINT order_billing_version CHECK (version >= 1);
ALTER TABLE order_billing ADD CONSTRAINT order_billing_texts CHECK (
  seen(organization) AND seen(line1) AND seen(city) AND seen(region) AND seen(postal_code)
  AND length(organization) <= 200 AND length(line1) <= 200 AND length(line2) <= 200 AND length(city) <= 100
  AND length(region) <= 100 AND length(postal_code) <= 20 AND length(purchase_order) <= 60);
ALTER TABLE order_billing ADD CONSTRAINT order_billing_country CHECK (country ~ '^[A-Z]{2}$');
ALTER TABLE order_billing ADD CONSTRAINT order_billing_emails CHECK (
  cardinality(emails) BETWEEN 1 AND 5 AND array_to_string(emails, ' ', '') ~ '^[^\s@]+@[^\s@]+( [^\s@]+@[^\s@]+)*$');
CREATE TRIGGER order_billing_append_only BEFORE UPDATE OR DELETE ON order_billing
  FOR EACH ROW EXECUTE FUNCTION forbid_change();

-- An order by invoice has an invoice and someone to bill; one by card has neither.
CREATE FUNCTION check_order_invoice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM seat_order o
     WHERE o.id = CASE TG_TABLE_NAME WHEN 'seat_order' THEN (to_jsonb(NEW) ->> 'id')::uuid ELSE (to_jsonb(NEW) ->> 'order_id')::uuid END
       AND ((o.method = 'invoice') <> EXISTS (SELECT 1 FROM order_invoice i WHERE i.order_id = o.id)
         OR (o.method = 'invoice') <> EXISTS (SELECT 1 FROM order_billing b WHERE b.order_id = o.id))) THEN
    RAISE EXCEPTION 'an order has an invoice when it is paid by invoice' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER seat_order_invoice AFTER INSERT OR UPDATE OF method ON seat_order
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_order_invoice();
CREATE CONSTRAINT TRIGGER order_invoice_of_order AFTER INSERT ON order_invoice
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_order_invoice();
CREATE CONSTRAINT TRIGGER order_billing_of_order AFTER INSERT ON order_billing
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_order_invoice();
