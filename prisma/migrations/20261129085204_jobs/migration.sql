-- CreateTable
CREATE TABLE "job" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "queued_at" TIMESTAMPTZ(3) NOT NULL,
    "run_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "done_at" TIMESTAMPTZ(3),
    "parked_at" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "job_queued_at_idx" ON "job" USING BRIN ("queued_at");

-- CreateIndex
CREATE UNIQUE INDEX "job_kind_key_key" ON "job"("kind", "key");

-- The few jobs that wait are found by an index of their own, however many were done.
CREATE INDEX job_waiting ON job (run_at) WHERE done_at IS NULL AND parked_at IS NULL;
CREATE INDEX job_parked ON job (parked_at) WHERE parked_at IS NOT NULL;

ALTER TABLE job
  ADD CONSTRAINT job_named CHECK (kind <> '' AND key <> ''),
  ADD CONSTRAINT job_payload CHECK (jsonb_typeof(payload) = 'object'),
  -- The payload may hold names, addresses and links: they go with the work.
  ADD CONSTRAINT job_done_is_empty CHECK (done_at IS NULL OR payload = '{}'),
  ADD CONSTRAINT job_done_or_parked CHECK (done_at IS NULL OR parked_at IS NULL),
  -- The kind of an error fits; what somebody wrote does not.
  ADD CONSTRAINT job_error_is_short CHECK (length(last_error) <= 80);
