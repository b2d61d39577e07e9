-- CreateEnum
CREATE TYPE "import_outcome" AS ENUM ('invited', 'not_an_address', 'twice', 'enrolled', 'already_invited', 'facilitates', 'no_seat', 'closed');

-- AlterTable
ALTER TABLE "invitation" ADD COLUMN     "declined_at" TIMESTAMPTZ(3),
ADD COLUMN     "note" TEXT,
ADD COLUMN     "replaces_id" UUID;

-- CreateTable
CREATE TABLE "invitation_reminder" (
    "invitation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "reminded_at" TIMESTAMPTZ(3) NOT NULL,
    "reminded_by_id" UUID,
    "token_hash" TEXT NOT NULL,

    CONSTRAINT "invitation_reminder_pkey" PRIMARY KEY ("invitation_id","number")
);

-- CreateTable
CREATE TABLE "seat_import" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "imported_by_id" UUID NOT NULL,
    "note" TEXT,
    "most" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "seat_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat_import_line" (
    "import_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "email" TEXT,
    "outcome" "import_outcome",
    "invitation_id" UUID,

    CONSTRAINT "seat_import_line_pkey" PRIMARY KEY ("import_id","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "invitation_reminder_token_hash_key" ON "invitation_reminder"("token_hash");

-- CreateIndex
CREATE INDEX "seat_import_agency_id_created_at_idx" ON "seat_import"("agency_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "seat_import_line_invitation_id_key" ON "seat_import_line"("invitation_id");

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "seat_assignment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_reminder" ADD CONSTRAINT "invitation_reminder_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_reminder" ADD CONSTRAINT "invitation_reminder_reminded_by_id_fkey" FOREIGN KEY ("reminded_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_import" ADD CONSTRAINT "seat_import_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_import" ADD CONSTRAINT "seat_import_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_import" ADD CONSTRAINT "seat_import_imported_by_id_fkey" FOREIGN KEY ("imported_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_import_line" ADD CONSTRAINT "seat_import_line_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "seat_import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_import_line" ADD CONSTRAINT "seat_import_line_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Whoever declines gives the seat back in the same instant, so what is open is told by one column as before.
ALTER TABLE invitation ADD CONSTRAINT invitation_declined CHECK (declined_at IS NULL OR revoked_at IS NOT DISTINCT FROM declined_at);
-- One plain line: no link can be put into a letter of ours.
ALTER TABLE invitation ADD CONSTRAINT invitation_note CHECK (note IS NULL OR (length(note) BETWEEN 1 AND 200 AND note !~ '[\n\r]|://|@|www\.'));
ALTER TABLE invitation_reminder ADD CONSTRAINT invitation_reminder_number CHECK (number BETWEEN 1 AND 3);
ALTER TABLE seat_import ADD CONSTRAINT seat_import_note CHECK (note IS NULL OR (length(note) BETWEEN 1 AND 200 AND note !~ '[\n\r]|://|@|www\.'));
ALTER TABLE seat_import ADD CONSTRAINT seat_import_most CHECK (most BETWEEN 1 AND 5000);
ALTER TABLE seat_import_line ADD CONSTRAINT seat_import_line_length CHECK (length(text) <= 254);
ALTER TABLE seat_import_line ADD CONSTRAINT seat_import_line_invited CHECK (invitation_id IS NULL OR outcome = 'invited');
-- No address is invited twice by one list.
CREATE UNIQUE INDEX seat_import_line_once ON seat_import_line (import_id, email) WHERE outcome IS NULL OR outcome = 'invited';
CREATE INDEX seat_import_line_waiting ON seat_import_line (import_id, position) WHERE outcome IS NULL;
CREATE INDEX invitation_replaces ON invitation (replaces_id) WHERE replaces_id IS NOT NULL;
