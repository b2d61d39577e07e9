-- CreateTable
CREATE TABLE "role_offer" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "agency_id" UUID,
    "cohort_id" UUID,
    "offered_by_id" UUID NOT NULL,
    "offered_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by_id" UUID,
    "declined_at" TIMESTAMPTZ(3),
    "canceled_at" TIMESTAMPTZ(3),

    CONSTRAINT "role_offer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "role_offer_email_idx" ON "role_offer"("email");

-- CreateIndex
CREATE INDEX "role_offer_agency_id_idx" ON "role_offer"("agency_id");

-- CreateIndex
CREATE INDEX "role_offer_cohort_id_idx" ON "role_offer"("cohort_id");

-- AddForeignKey
ALTER TABLE "role_offer" ADD CONSTRAINT "role_offer_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_offer" ADD CONSTRAINT "role_offer_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_offer" ADD CONSTRAINT "role_offer_offered_by_id_fkey" FOREIGN KEY ("offered_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_offer" ADD CONSTRAINT "role_offer_accepted_by_id_fkey" FOREIGN KEY ("accepted_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- A role is of one kind and belongs where that kind does.
ALTER TABLE role_offer ADD CONSTRAINT role_offer_place CHECK (
  (kind = 'lead' AND agency_id IS NOT NULL AND cohort_id IS NULL)
  OR (kind = 'facilitator' AND agency_id IS NULL AND cohort_id IS NOT NULL)
  OR (kind = 'admin' AND agency_id IS NULL AND cohort_id IS NULL));
ALTER TABLE role_offer ADD CONSTRAINT role_offer_email_normal CHECK (email = lower(btrim(email)) AND email LIKE '%_@_%');
ALTER TABLE role_offer ADD CONSTRAINT role_offer_time CHECK (expires_at > offered_at);
-- It ends once: accepted by someone, declined, or canceled.
ALTER TABLE role_offer ADD CONSTRAINT role_offer_one_end CHECK (
  num_nonnulls(accepted_at, declined_at, canceled_at) <= 1);
ALTER TABLE role_offer ADD CONSTRAINT role_offer_accepted_by_someone CHECK (
  (accepted_at IS NULL) = (accepted_by_id IS NULL));
-- The same role waits for an address once.
CREATE UNIQUE INDEX role_offer_open ON role_offer (email, kind, agency_id, cohort_id) NULLS NOT DISTINCT
  WHERE accepted_at IS NULL AND declined_at IS NULL AND canceled_at IS NULL;
