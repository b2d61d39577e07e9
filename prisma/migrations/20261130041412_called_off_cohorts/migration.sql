-- AlterTable
ALTER TABLE "cohort" ADD COLUMN     "called_off_at" TIMESTAMPTZ(3);

UPDATE "cohort" c SET "called_off_at" = r."told_at"
  FROM "choice_round" r
 WHERE r."cohort_id" = c."id" AND r."kind" = 'canceled' AND r."undone_at" IS NULL AND c."canceled_at" IS NOT NULL;

ALTER TABLE "cohort" ADD CONSTRAINT "cohort_called_off" CHECK ("called_off_at" IS NULL OR ("canceled_at" IS NOT NULL AND "canceled_at" <= "called_off_at"));
