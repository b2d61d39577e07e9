-- CreateIndex
CREATE INDEX "outgoing_mail_provider_id_idx" ON "outgoing_mail"("provider_id");
