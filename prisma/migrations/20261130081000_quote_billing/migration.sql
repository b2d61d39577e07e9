-- AlterTable
ALTER TABLE "quote" ADD COLUMN     "billing" JSONB,
ADD COLUMN     "purchase_order" TEXT;

ALTER TABLE quote ADD CONSTRAINT quote_purchase_order CHECK (length(btrim(purchase_order)) BETWEEN 1 AND 60);
-- The details of an invoice are whole, or there are none.
ALTER TABLE quote ADD CONSTRAINT quote_billing CHECK (billing IS NULL OR coalesce(
  jsonb_typeof(billing) = 'object' AND billing ?& array['organization', 'line1', 'city', 'region', 'postalCode', 'country', 'emails']
  AND jsonb_typeof(billing -> 'emails') = 'array' AND jsonb_array_length(billing -> 'emails') BETWEEN 1 AND 5, false));
