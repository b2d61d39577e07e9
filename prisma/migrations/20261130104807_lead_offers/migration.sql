-- AlterTable
ALTER TABLE "role_offer" ADD COLUMN     "leads" BOOLEAN NOT NULL DEFAULT false;

-- Only a cohort has a lead facilitator.
ALTER TABLE role_offer ADD CONSTRAINT role_offer_leads_a_cohort CHECK (NOT leads OR kind = 'facilitator');
