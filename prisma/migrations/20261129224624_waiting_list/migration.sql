-- CreateEnum
CREATE TYPE "waiting_end" AS ENUM ('bought', 'left', 'expired');

-- CreateTable
CREATE TABLE "waiting_entry" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "agency_id" UUID,
    "seats" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "offered_at" TIMESTAMPTZ(3),
    "offer_until" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_as" "waiting_end",

    CONSTRAINT "waiting_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "waiting_entry_cohort_id_created_at_idx" ON "waiting_entry"("cohort_id", "created_at");

-- AddForeignKey
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE waiting_entry ADD CONSTRAINT waiting_entry_seats CHECK (seats BETWEEN 1 AND 50);
ALTER TABLE waiting_entry ADD CONSTRAINT waiting_entry_offer CHECK ((offered_at IS NULL) = (offer_until IS NULL) AND (offered_at IS NULL OR offer_until > offered_at));
ALTER TABLE waiting_entry ADD CONSTRAINT waiting_entry_end CHECK ((ended_at IS NULL) = (ended_as IS NULL));
CREATE UNIQUE INDEX waiting_entry_one_open ON waiting_entry (cohort_id, person_id) WHERE ended_at IS NULL;
