-- AlterTable
ALTER TABLE "practitioner_score" ADD COLUMN     "skill_hash" TEXT;

-- AddForeignKey
ALTER TABLE "practitioner_score" ADD CONSTRAINT "practitioner_score_skill_hash_fkey" FOREIGN KEY ("skill_hash") REFERENCES "content_version"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;
