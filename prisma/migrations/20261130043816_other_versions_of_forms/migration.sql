-- AlterTable
ALTER TABLE "observation_draft" ADD COLUMN     "writer" UUID;

-- AlterTable
ALTER TABLE "practitioner_draft" ADD COLUMN     "writer" UUID;

-- CreateTable
CREATE TABLE "form_version" (
    "id" UUID NOT NULL,
    "form_id" UUID NOT NULL,
    "fields" JSONB NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "form_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "form_version_form_id_idx" ON "form_version"("form_id");

-- CreateIndex
CREATE INDEX "form_version_kept_at_idx" ON "form_version"("kept_at");

ALTER TABLE form_version ADD CONSTRAINT form_version_fields CHECK (jsonb_typeof(fields) = 'object');
ALTER TABLE form_version ADD CONSTRAINT form_version_kept CHECK (kept_at >= written_at);
