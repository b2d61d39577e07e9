-- The list of orders asks of each agency whether another has its name; without an index it would look at all of them.
ALTER TABLE "agency" ADD COLUMN "name_key" text GENERATED ALWAYS AS (name_key(name)) STORED;
CREATE INDEX "agency_name_key_idx" ON "agency"("name_key");
