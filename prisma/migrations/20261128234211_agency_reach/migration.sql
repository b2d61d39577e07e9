-- CreateTable
CREATE TABLE "agency_reach" (
    "agency_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "computed_at" TIMESTAMPTZ(3),
    "policy_version" INTEGER,
    "reach" JSONB,

    CONSTRAINT "agency_reach_pkey" PRIMARY KEY ("agency_id")
);

-- AddForeignKey
ALTER TABLE "agency_reach" ADD CONSTRAINT "agency_reach_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A figure is told with its day and its rules, or not at all.
ALTER TABLE agency_reach ADD CONSTRAINT agency_reach_whole CHECK
  ((computed_at IS NULL) = (reach IS NULL) AND (computed_at IS NULL) = (policy_version IS NULL));
