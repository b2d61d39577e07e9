-- AlterTable
ALTER TABLE "lesson_progress" ADD COLUMN     "place" TEXT;
