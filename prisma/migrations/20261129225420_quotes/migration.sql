-- CreateTable
CREATE TABLE "quote" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "agency_id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unit_price_minor" INTEGER NOT NULL,
    "total_minor" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "lines" JSONB NOT NULL,
    "code_id" UUID,
    "tax_exempt_number" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "order_id" UUID,

    CONSTRAINT "quote_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "quote_number_key" ON "quote"("number");

-- CreateIndex
CREATE UNIQUE INDEX "quote_order_id_key" ON "quote"("order_id");

-- CreateIndex
CREATE INDEX "quote_agency_id_created_at_idx" ON "quote"("agency_id", "created_at");

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_code_id_fkey" FOREIGN KEY ("code_id") REFERENCES "discount_code"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "seat_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE quote ADD CONSTRAINT quote_amounts CHECK (quantity BETWEEN 1 AND 50 AND unit_price_minor >= 0 AND total_minor >= 0);
ALTER TABLE quote ADD CONSTRAINT quote_time CHECK (expires_at > created_at);
ALTER TABLE quote ADD CONSTRAINT quote_tax_exempt CHECK (length(btrim(tax_exempt_number)) BETWEEN 1 AND 60);

-- Its lines sum to its total, and it stays as it was offered; only its order is noted.
CREATE FUNCTION keep_quote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND handed_over(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN
    IF (SELECT sum((line ->> 'amountMinor')::int) FROM jsonb_array_elements(NEW.lines) line) IS DISTINCT FROM NEW.total_minor::bigint THEN
      RAISE EXCEPTION 'the lines of a quote sum to its total' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'order_id' = to_jsonb(OLD) - 'order_id' AND NEW.order_id IS NOT NULL THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a quote stays as it was offered' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER quote_kept BEFORE INSERT OR UPDATE OR DELETE ON quote FOR EACH ROW EXECUTE FUNCTION keep_quote();

-- Codes go along when two accounts of one person are merged.
CREATE OR REPLACE FUNCTION keep_discount_code() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND handed_over(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND OLD.ended_at IS NULL AND to_jsonb(NEW) - 'ended_at' = to_jsonb(OLD) - 'ended_at' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a discount code is only ever ended' USING ERRCODE = 'restrict_violation';
END $$;
