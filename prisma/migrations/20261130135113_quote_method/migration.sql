-- AlterTable
ALTER TABLE "quote" ADD COLUMN     "method" "payment_method" NOT NULL DEFAULT 'card';

-- Details were kept of those alone that were asked for by invoice: the column says what the row meant all along.
ALTER TABLE quote DISABLE TRIGGER USER;
UPDATE quote SET method = 'invoice' WHERE billing IS NOT NULL;
ALTER TABLE quote ENABLE TRIGGER USER;
ALTER TABLE quote ALTER COLUMN method DROP DEFAULT;
ALTER TABLE quote ADD CONSTRAINT quote_method CHECK (method <> 'comp' AND (billing IS NULL OR method = 'invoice'));
