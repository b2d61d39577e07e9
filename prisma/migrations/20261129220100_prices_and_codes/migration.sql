-- AlterTable
ALTER TABLE "agency" ADD COLUMN     "tax_exempt_number" TEXT;

-- AlterTable
ALTER TABLE "seat_order" ADD COLUMN     "tax_exempt_number" TEXT;

-- AlterTable
ALTER TABLE "cohort" ADD COLUMN     "early_bird_off_bp" INTEGER,
ADD COLUMN     "early_bird_price_minor" INTEGER,
ADD COLUMN     "tax_bp" INTEGER,
ADD COLUMN     "tax_name" TEXT;

-- CreateTable
CREATE TABLE "discount_code" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "program" TEXT,
    "cohort_id" UUID,
    "off_bp" INTEGER,
    "off_minor" INTEGER,
    "currency" CHAR(3),
    "expires_at" TIMESTAMPTZ(3),
    "max_uses" INTEGER,
    "max_per_buyer" INTEGER,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "discount_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "code_use" (
    "id" UUID NOT NULL,
    "code_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "buyer_id" UUID NOT NULL,
    "used_at" TIMESTAMPTZ(3) NOT NULL,
    "freed_at" TIMESTAMPTZ(3),

    CONSTRAINT "code_use_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cohort_volume_step" (
    "cohort_id" UUID NOT NULL,
    "from_seats" INTEGER NOT NULL,
    "off_bp" INTEGER NOT NULL,

    CONSTRAINT "cohort_volume_step_pkey" PRIMARY KEY ("cohort_id","from_seats")
);

-- CreateIndex
CREATE UNIQUE INDEX "discount_code_code_key" ON "discount_code"("code");

-- CreateIndex
CREATE INDEX "discount_code_created_at_id_idx" ON "discount_code"("created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "code_use_order_id_key" ON "code_use"("order_id");

-- CreateIndex
CREATE INDEX "code_use_code_id_idx" ON "code_use"("code_id");

-- AddForeignKey
ALTER TABLE "discount_code" ADD CONSTRAINT "discount_code_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discount_code" ADD CONSTRAINT "discount_code_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "code_use" ADD CONSTRAINT "code_use_code_id_fkey" FOREIGN KEY ("code_id") REFERENCES "discount_code"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "code_use" ADD CONSTRAINT "code_use_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "seat_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort_volume_step" ADD CONSTRAINT "cohort_volume_step_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE cohort ADD CONSTRAINT cohort_early_bird_price CHECK (num_nonnulls(early_bird_price_minor, early_bird_off_bp) <= 1
  AND early_bird_price_minor >= 0 AND early_bird_off_bp BETWEEN 1 AND 10000);
ALTER TABLE cohort ADD CONSTRAINT cohort_early_bird_day CHECK
  (num_nonnulls(early_bird_price_minor, early_bird_off_bp) = 0 OR early_bird_until IS NOT NULL);
ALTER TABLE cohort ADD CONSTRAINT cohort_tax CHECK ((tax_name IS NULL) = (tax_bp IS NULL)
  AND length(tax_name) BETWEEN 1 AND 60 AND tax_bp BETWEEN 1 AND 5000);
ALTER TABLE cohort_volume_step ADD CONSTRAINT cohort_volume_step_range CHECK (from_seats BETWEEN 2 AND 50 AND off_bp BETWEEN 1 AND 10000);
ALTER TABLE agency ADD CONSTRAINT agency_tax_exempt CHECK (length(btrim(tax_exempt_number)) BETWEEN 1 AND 60);
ALTER TABLE seat_order ADD CONSTRAINT seat_order_tax_exempt CHECK (tax_exempt_number IS NULL OR
  (length(btrim(tax_exempt_number)) BETWEEN 1 AND 60 AND agency_id IS NOT NULL));

ALTER TABLE discount_code ADD CONSTRAINT discount_code_form CHECK (code ~ '^[A-Z0-9][A-Z0-9-]{2,39}$');
ALTER TABLE discount_code ADD CONSTRAINT discount_code_scope CHECK (num_nonnulls(program, cohort_id) <= 1);
ALTER TABLE discount_code ADD CONSTRAINT discount_code_off CHECK (num_nonnulls(off_bp, off_minor) = 1
  AND (off_minor IS NULL) = (currency IS NULL) AND off_bp BETWEEN 1 AND 10000 AND off_minor > 0);
ALTER TABLE discount_code ADD CONSTRAINT discount_code_limits CHECK (max_uses >= 1 AND max_per_buyer >= 1);

-- A code keeps what it was made with; only its end is written later, once.
CREATE FUNCTION keep_discount_code() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.ended_at IS NULL AND to_jsonb(NEW) - 'ended_at' = to_jsonb(OLD) - 'ended_at' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a discount code is only ever ended' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER discount_code_kept BEFORE UPDATE OR DELETE ON discount_code FOR EACH ROW EXECUTE FUNCTION keep_discount_code();

-- Uses of one code wait for each other at its row, so its limits hold whoever writes.
CREATE FUNCTION check_code_limits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE the_code discount_code;
BEGIN
  IF NEW.freed_at IS NOT NULL THEN RETURN NEW; END IF;
  SELECT * INTO the_code FROM discount_code WHERE id = NEW.code_id FOR UPDATE;
  IF (SELECT count(*) FROM code_use WHERE code_id = NEW.code_id AND freed_at IS NULL AND id <> NEW.id) >= the_code.max_uses
     OR (SELECT count(*) FROM code_use WHERE code_id = NEW.code_id AND buyer_id = NEW.buyer_id
           AND freed_at IS NULL AND id <> NEW.id) >= the_code.max_per_buyer THEN
    RAISE EXCEPTION 'a code is used at most so often' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER code_use_limits BEFORE INSERT OR UPDATE ON code_use FOR EACH ROW EXECUTE FUNCTION check_code_limits();

-- Whatever closes an order frees its code, whoever writes it.
CREATE FUNCTION free_code_of_closed_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE code_use SET freed_at = NEW.canceled_at WHERE order_id = NEW.id AND freed_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER seat_order_frees_code AFTER UPDATE OF canceled_at ON seat_order FOR EACH ROW
  WHEN (OLD.canceled_at IS NULL AND NEW.canceled_at IS NOT NULL) EXECUTE FUNCTION free_code_of_closed_order();
