-- DropForeignKey
ALTER TABLE "agency_reach" DROP CONSTRAINT "agency_reach_agency_id_fkey";

-- DropTable
DROP TABLE "agency_reach";

-- CreateTable
CREATE TABLE "agency_release" (
    "agency_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "agency_release_pkey" PRIMARY KEY ("agency_id","month")
);

-- AddForeignKey
ALTER TABLE "agency_release" ADD CONSTRAINT "agency_release_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A release tells of the first day of a month, is made on that day or later, and says which shape it has.
ALTER TABLE agency_release ADD CONSTRAINT agency_release_month CHECK (extract(day FROM month) = 1);
-- A day begins up to fourteen hours before it does in UTC.
ALTER TABLE agency_release ADD CONSTRAINT agency_release_not_early CHECK
  (computed_at >= (month::timestamp - interval '14 hours') AT TIME ZONE 'UTC');
ALTER TABLE agency_release ADD CONSTRAINT agency_release_body CHECK
  (body ? 'v' AND jsonb_typeof(body -> 'views') = 'array' AND body ->> 'asOf' = to_char(month, 'YYYY-MM-DD'));

-- What was published is not changed and not removed.
CREATE TRIGGER agency_release_append_only BEFORE UPDATE OR DELETE ON agency_release
  FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER agency_release_no_truncate BEFORE TRUNCATE ON agency_release
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
