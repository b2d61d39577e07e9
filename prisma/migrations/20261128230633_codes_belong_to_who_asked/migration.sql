-- Codes live ten minutes, so those of the old form are thrown away: whoever has one asks again.
DELETE FROM "sign_in_code";

-- AlterTable
ALTER TABLE "sign_in_code" ADD COLUMN     "asker_hash" TEXT NOT NULL,
ADD COLUMN     "lane" TEXT NOT NULL,
ADD COLUMN     "mailed" BOOLEAN NOT NULL;

ALTER TABLE sign_in_code ADD CONSTRAINT sign_in_code_lane CHECK (lane IN ('known', 'stranger', 'long'));
-- A code that any browser may type is long, and its tries are not counted.
ALTER TABLE sign_in_code ADD CONSTRAINT sign_in_code_long CHECK (lane <> 'long' OR tries = 0);
