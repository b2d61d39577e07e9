-- CreateTable
CREATE TABLE "typed_form" (
    "id" TEXT NOT NULL,
    "cohort" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "network_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "typed_form_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "typed_form_network_hash_created_at_idx" ON "typed_form"("network_hash", "created_at");

-- CreateIndex
CREATE INDEX "typed_form_expires_at_idx" ON "typed_form"("expires_at");
