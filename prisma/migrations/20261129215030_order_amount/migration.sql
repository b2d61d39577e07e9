-- DropForeignKey
ALTER TABLE "seat" DROP CONSTRAINT "seat_order_id_agency_id_cohort_id_fkey";

-- DropIndex
DROP INDEX "seat_order_id_agency_id_cohort_id_key";

-- AlterTable
ALTER TABLE "enrollment" ALTER COLUMN "agency_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "seat" ALTER COLUMN "agency_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "seat_order" ADD COLUMN     "total_minor" INTEGER,
ALTER COLUMN "agency_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "order_line" (
    "order_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "amount_minor" INTEGER NOT NULL,

    CONSTRAINT "order_line_pkey" PRIMARY KEY ("order_id","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "order_line_order_id_kind_key" ON "order_line"("order_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "seat_order_id_cohort_id_key" ON "seat_order"("id", "cohort_id");

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "seat_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_order_id_cohort_id_fkey" FOREIGN KEY ("order_id", "cohort_id") REFERENCES "seat_order"("id", "cohort_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Orders that exist were placed at the list price: one line each.
UPDATE seat_order SET total_minor = quantity * unit_price_minor;
ALTER TABLE seat_order ALTER COLUMN total_minor SET NOT NULL;
INSERT INTO order_line (order_id, position, kind, label, amount_minor)
  SELECT id, 1, 'seats', quantity || CASE quantity WHEN 1 THEN ' seat' ELSE ' seats' END, total_minor FROM seat_order;

-- Without an agency someone buys for themselves, and takes one place.
ALTER TABLE seat_order ADD CONSTRAINT seat_order_own_is_one CHECK (agency_id IS NOT NULL OR quantity = 1);
ALTER TABLE seat_order ADD CONSTRAINT seat_order_total CHECK (total_minor >= 0);
ALTER TABLE order_line ADD CONSTRAINT order_line_kind CHECK (kind IN ('seats', 'early_bird', 'volume', 'code', 'tax'));
ALTER TABLE order_line ADD CONSTRAINT order_line_sign CHECK (CASE WHEN kind IN ('seats', 'tax') THEN amount_minor >= 0 ELSE amount_minor <= 0 END);
ALTER TABLE order_line ADD CONSTRAINT order_line_place CHECK (position >= 1 AND length(label) BETWEEN 1 AND 200);
CREATE TRIGGER order_line_append_only BEFORE UPDATE OR DELETE ON order_line FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER order_line_no_truncate BEFORE TRUNCATE ON order_line FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();

-- An order and its lines are written one after the other, so this is asked at the end.
CREATE FUNCTION check_order_adds_up() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE the_order uuid := CASE TG_TABLE_NAME WHEN 'seat_order' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'order_id' END;
BEGIN
  IF (SELECT o.total_minor FROM seat_order o WHERE o.id = the_order)
     IS DISTINCT FROM (SELECT sum(l.amount_minor)::int FROM order_line l WHERE l.order_id = the_order) THEN
    RAISE EXCEPTION 'the lines of an order sum to its total' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER order_adds_up AFTER INSERT OR UPDATE OF total_minor ON seat_order
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_order_adds_up();
CREATE CONSTRAINT TRIGGER order_line_adds_up AFTER INSERT ON order_line
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_order_adds_up();

-- What was ordered stays what was ordered, whatever becomes of prices.
CREATE FUNCTION keep_what_was_ordered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.quantity, NEW.unit_price_minor, NEW.total_minor, NEW.currency, NEW.agency_id, NEW.bought_by_id)
     IS DISTINCT FROM (OLD.quantity, OLD.unit_price_minor, OLD.total_minor, OLD.currency, OLD.agency_id, OLD.bought_by_id) THEN
    RAISE EXCEPTION 'what was ordered is frozen' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER seat_order_frozen AFTER UPDATE ON seat_order FOR EACH ROW
  EXECUTE FUNCTION keep_what_was_ordered();

-- A seat belongs to the agency of its order, or with it to none.
CREATE FUNCTION check_seat_of_its_agency() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.agency_id IS DISTINCT FROM (SELECT agency_id FROM seat_order WHERE id = NEW.order_id) THEN
    RAISE EXCEPTION 'a seat belongs to the agency of its order' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER seat_of_its_agency BEFORE INSERT OR UPDATE OF agency_id, order_id ON seat FOR EACH ROW
  EXECUTE FUNCTION check_seat_of_its_agency();

-- Who came by themselves is a member of the cohort, and of no agency.
CREATE OR REPLACE VIEW membership AS
  SELECT e.person_id, 'coach' AS kind, e.id AS enrollment_id, c.id AS cohort_id, c.slug AS cohort_slug, c.title AS cohort_title,
         e.agency_id, a.name AS agency_name, false AS lead
    FROM enrollment e JOIN cohort c ON c.id = e.cohort_id LEFT JOIN agency a ON a.id = e.agency_id WHERE e.withdrawn_at IS NULL
  UNION ALL
  SELECT f.person_id, 'facilitator', NULL, c.id, c.slug, c.title, NULL, NULL, f.is_lead
    FROM cohort_facilitator f JOIN cohort c ON c.id = f.cohort_id WHERE f.ended_at IS NULL
  UNION ALL
  SELECT m.person_id, CASE m.role WHEN 'lead' THEN 'agency-lead' ELSE m.role::text END, NULL, NULL, NULL, NULL, a.id, a.name, m.role = 'lead'
    FROM agency_membership m JOIN agency a ON a.id = m.agency_id WHERE m.ended_at IS NULL
  UNION ALL
  SELECT p.person_id, 'admin', NULL, NULL, NULL, NULL, NULL, NULL, false FROM program_admin p WHERE p.revoked_at IS NULL;
