-- Every list of people asks whether a name is shared. Worked out at each view, the key cost the planner and the
-- reader more than the look-up itself.
ALTER TABLE "person" ADD COLUMN "name_key" text GENERATED ALWAYS AS (name_key(name)) STORED;
DROP INDEX person_name_key;
CREATE INDEX "person_name_key_idx" ON "person"("name_key");
