-- CreateEnum
CREATE TYPE "presence" AS ENUM ('here', 'excused', 'missing');

-- CreateTable
CREATE TABLE "session_attendance" (
    "session_id" UUID NOT NULL,
    "enrollment_id" UUID NOT NULL,
    "presence" "presence" NOT NULL,
    "noted_by_id" UUID NOT NULL,
    "noted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_attendance_pkey" PRIMARY KEY ("session_id","enrollment_id")
);

-- CreateTable
CREATE TABLE "session_reminder" (
    "session_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "meets_at" TIMESTAMPTZ(3) NOT NULL,
    "reminded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_reminder_pkey" PRIMARY KEY ("session_id","person_id","meets_at")
);

-- CreateTable
CREATE TABLE "calendar_address" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_address_pkey" PRIMARY KEY ("person_id")
);

-- CreateIndex
CREATE INDEX "session_attendance_enrollment_id_idx" ON "session_attendance"("enrollment_id");

-- CreateIndex
CREATE INDEX "session_attendance_noted_by_id_idx" ON "session_attendance"("noted_by_id");

-- CreateIndex
CREATE INDEX "session_reminder_person_id_idx" ON "session_reminder"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_address_id_key" ON "calendar_address"("id");

-- AddForeignKey
ALTER TABLE "session_attendance" ADD CONSTRAINT "session_attendance_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "cohort_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_attendance" ADD CONSTRAINT "session_attendance_enrollment_id_fkey" FOREIGN KEY ("enrollment_id") REFERENCES "enrollment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_attendance" ADD CONSTRAINT "session_attendance_noted_by_id_fkey" FOREIGN KEY ("noted_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_reminder" ADD CONSTRAINT "session_reminder_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "cohort_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_reminder" ADD CONSTRAINT "session_reminder_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_address" ADD CONSTRAINT "calendar_address_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
