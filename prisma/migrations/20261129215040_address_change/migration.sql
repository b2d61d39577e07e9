-- CreateTable
CREATE TABLE "address_change" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "from_email" TEXT NOT NULL,
    "to_email" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "canceled_at" TIMESTAMPTZ(3),

    CONSTRAINT "address_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "address_change_token_hash_key" ON "address_change"("token_hash");

-- CreateIndex
CREATE INDEX "address_change_person_id_idx" ON "address_change"("person_id");

-- AddForeignKey
ALTER TABLE "address_change" ADD CONSTRAINT "address_change_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "address_change" ADD CONSTRAINT "address_change_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules by hand from here on.
ALTER TABLE address_change ADD CONSTRAINT address_change_time CHECK (expires_at > asked_at AND expires_at <= asked_at + interval '3 days');
ALTER TABLE address_change ADD CONSTRAINT address_change_one_end CHECK (confirmed_at IS NULL OR canceled_at IS NULL);
ALTER TABLE address_change ADD CONSTRAINT address_change_another CHECK (from_email <> to_email);
ALTER TABLE address_change ADD CONSTRAINT address_change_normal CHECK (to_email = lower(btrim(to_email)));
-- Of two links, the first must not give the account to whoever was asked by mistake.
CREATE UNIQUE INDEX address_change_one_open ON address_change (person_id) WHERE confirmed_at IS NULL AND canceled_at IS NULL;
