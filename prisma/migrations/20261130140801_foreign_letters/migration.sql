-- AlterEnum
ALTER TYPE "import_outcome" ADD VALUE 'foreign_letters';
