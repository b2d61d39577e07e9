-- DropForeignKey
ALTER TABLE "seat" DROP CONSTRAINT "seat_order_id_cohort_id_fkey";

-- DropForeignKey
ALTER TABLE "seat_assignment" DROP CONSTRAINT "seat_assignment_seat_id_cohort_id_fkey";

-- DropIndex
DROP INDEX "seat_id_cohort_id_key";

-- DropIndex
DROP INDEX "seat_order_id_cohort_id_key";

-- AlterTable
ALTER TABLE "seat" ADD COLUMN     "moved_at" TIMESTAMPTZ(3),
ADD COLUMN     "returned_minor" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "seat_order" ADD COLUMN     "for_seat_id" UUID;

-- CreateTable
CREATE TABLE "moving" (
    "order_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "from_cohort_id" UUID NOT NULL,
    "enrollment_id" UUID,
    "credit_minor" INTEGER NOT NULL,
    "price_minor" INTEGER NOT NULL,

    CONSTRAINT "moving_pkey" PRIMARY KEY ("order_id")
);

-- CreateTable
CREATE TABLE "seat_move" (
    "id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "from_cohort_id" UUID NOT NULL,
    "to_cohort_id" UUID NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,
    "moved_by_id" UUID,
    "enrollment_id" UUID,
    "cause" TEXT NOT NULL,
    "credit_minor" INTEGER NOT NULL,
    "price_minor" INTEGER NOT NULL,
    "refund_minor" INTEGER NOT NULL,
    "difference_order_id" UUID,

    CONSTRAINT "seat_move_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "moving_seat_id_idx" ON "moving"("seat_id");

-- CreateIndex
CREATE UNIQUE INDEX "seat_move_difference_order_id_key" ON "seat_move"("difference_order_id");

-- CreateIndex
CREATE INDEX "seat_move_seat_id_idx" ON "seat_move"("seat_id");

-- CreateIndex
CREATE INDEX "seat_move_from_cohort_id_idx" ON "seat_move"("from_cohort_id");

-- CreateIndex
CREATE INDEX "seat_move_to_cohort_id_idx" ON "seat_move"("to_cohort_id");

-- CreateIndex
CREATE INDEX "seat_order_for_seat_id_idx" ON "seat_order"("for_seat_id");

-- AddForeignKey
ALTER TABLE "seat_order" ADD CONSTRAINT "seat_order_for_seat_id_fkey" FOREIGN KEY ("for_seat_id") REFERENCES "seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moving" ADD CONSTRAINT "moving_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "seat_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moving" ADD CONSTRAINT "moving_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moving" ADD CONSTRAINT "moving_from_cohort_id_fkey" FOREIGN KEY ("from_cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moving" ADD CONSTRAINT "moving_enrollment_id_fkey" FOREIGN KEY ("enrollment_id") REFERENCES "enrollment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "seat_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_move" ADD CONSTRAINT "seat_move_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_move" ADD CONSTRAINT "seat_move_from_cohort_id_fkey" FOREIGN KEY ("from_cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_move" ADD CONSTRAINT "seat_move_to_cohort_id_fkey" FOREIGN KEY ("to_cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_move" ADD CONSTRAINT "seat_move_moved_by_id_fkey" FOREIGN KEY ("moved_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_move" ADD CONSTRAINT "seat_move_enrollment_id_fkey" FOREIGN KEY ("enrollment_id") REFERENCES "enrollment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_move" ADD CONSTRAINT "seat_move_difference_order_id_fkey" FOREIGN KEY ("difference_order_id") REFERENCES "seat_order"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_assignment" ADD CONSTRAINT "seat_assignment_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A seat begins in the cohort of its order, and leaves it by a move that is written down.
CREATE FUNCTION check_seat_cohort() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT EXISTS (SELECT 1 FROM seat_order o WHERE o.id = NEW.order_id AND o.cohort_id = NEW.cohort_id AND o.for_seat_id IS NULL) THEN
      RAISE EXCEPTION 'a seat begins in the cohort of its order' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF NEW.cohort_id <> OLD.cohort_id AND NOT EXISTS (
    SELECT 1 FROM seat_move m WHERE m.seat_id = NEW.id AND m.from_cohort_id = OLD.cohort_id
       AND m.to_cohort_id = NEW.cohort_id AND m.moved_at = NEW.moved_at) THEN
    RAISE EXCEPTION 'a seat changes its cohort by a move' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER seat_cohort AFTER INSERT OR UPDATE OF cohort_id ON seat
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_seat_cohort();
ALTER TABLE seat ADD CONSTRAINT seat_returned CHECK (returned_minor >= 0);

-- Whoever holds a seat is enrolled in its cohort; earlier holders may have been in another one.
CREATE FUNCTION check_assignment_cohort() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE the_seat uuid := CASE TG_TABLE_NAME WHEN 'seat' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'seat_id' END;
BEGIN
  IF EXISTS (SELECT 1 FROM seat_assignment a JOIN seat s ON s.id = a.seat_id
              WHERE a.seat_id = the_seat AND a.ended_at IS NULL AND a.cohort_id <> s.cohort_id) THEN
    RAISE EXCEPTION 'whoever holds a seat is in its cohort' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER seat_of_holder AFTER UPDATE OF cohort_id ON seat
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_assignment_cohort();
CREATE CONSTRAINT TRIGGER seat_assignment_cohort AFTER INSERT OR UPDATE OF ended_at, cohort_id ON seat_assignment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_assignment_cohort();

-- A move stays what it was; only whom it names may become another account of theirs.
ALTER TABLE seat_move ADD CONSTRAINT seat_move_cause CHECK (cause IN ('lead', 'canceled', 'redated'));
ALTER TABLE seat_move ADD CONSTRAINT seat_move_apart CHECK (from_cohort_id <> to_cohort_id);
ALTER TABLE seat_move ADD CONSTRAINT seat_move_amounts CHECK (credit_minor >= 0 AND price_minor >= 0 AND refund_minor BETWEEN 0 AND credit_minor
  AND (difference_order_id IS NULL OR refund_minor = 0 AND price_minor > credit_minor));
CREATE FUNCTION keep_seat_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(NEW) - 'moved_by_id' <> to_jsonb(OLD) - 'moved_by_id' THEN
    RAISE EXCEPTION 'a move of a seat stays what it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER seat_move_stays BEFORE UPDATE OR DELETE ON seat_move FOR EACH ROW EXECUTE FUNCTION keep_seat_move();
CREATE FUNCTION check_seat_move_program() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT program FROM cohort WHERE id = NEW.from_cohort_id) <> (SELECT program FROM cohort WHERE id = NEW.to_cohort_id) THEN
    RAISE EXCEPTION 'a seat moves within its program' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER seat_move_program BEFORE INSERT ON seat_move FOR EACH ROW EXECUTE FUNCTION check_seat_move_program();

-- A difference is one order for one seat, paid by card, and no order for seats stands in its way.
ALTER TABLE seat_order ADD CONSTRAINT seat_order_difference CHECK (for_seat_id IS NULL OR method = 'card' AND quantity = 1);
DROP INDEX seat_order_one_open;
CREATE UNIQUE INDEX seat_order_one_open ON seat_order (bought_by_id, cohort_id)
  WHERE paid_at IS NULL AND canceled_at IS NULL AND method = 'card' AND processing_at IS NULL AND for_seat_id IS NULL;
CREATE UNIQUE INDEX seat_order_one_difference ON seat_order (for_seat_id)
  WHERE paid_at IS NULL AND canceled_at IS NULL;
ALTER TABLE order_line DROP CONSTRAINT order_line_kind,
  ADD CONSTRAINT order_line_kind CHECK (kind IN ('seats', 'early_bird', 'volume', 'code', 'tax', 'comp', 'credit'));
