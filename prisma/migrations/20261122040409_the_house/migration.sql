-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "requirement_kind" AS ENUM ('lesson', 'reflection');

-- CreateEnum
CREATE TYPE "thread_kind" AS ENUM ('prompt', 'question', 'announcement');

-- CreateEnum
CREATE TYPE "agency_role" AS ENUM ('lead', 'observer');

-- CreateEnum
CREATE TYPE "skill_use" AS ENUM ('yes', 'partly', 'no', 'no_chance');

-- CreateEnum
CREATE TYPE "setting_kind" AS ENUM ('home', 'office', 'community', 'school', 'phone_or_video', 'team_meeting');

-- CreateEnum
CREATE TYPE "observation_mode" AS ENUM ('live', 'recorded', 'role_play');

-- CreateEnum
CREATE TYPE "review_decision" AS ENUM ('accepted', 'returned');

-- CreateTable
CREATE TABLE "content_version" (
    "hash" TEXT NOT NULL,
    "program" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "content_version_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "cohort" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "program" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "capacity" INTEGER NOT NULL,
    "enrol_until" DATE NOT NULL,
    "seat_price_minor" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cohort_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cohort_module" (
    "cohort_id" UUID NOT NULL,
    "module_key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,

    CONSTRAINT "cohort_module_pkey" PRIMARY KEY ("cohort_id","module_key")
);

-- CreateTable
CREATE TABLE "cohort_requirement" (
    "cohort_id" UUID NOT NULL,
    "kind" "requirement_kind" NOT NULL,
    "key" TEXT NOT NULL,
    "module_key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "teaches" TEXT[],
    "minutes" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "content_hash" TEXT NOT NULL,

    CONSTRAINT "cohort_requirement_pkey" PRIMARY KEY ("cohort_id","kind","key")
);

-- CreateTable
CREATE TABLE "cohort_facilitator" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "is_lead" BOOLEAN NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "cohort_facilitator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enrolment" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "enrolled_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawal_reason" TEXT,

    CONSTRAINT "enrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat_order" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "agency_id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "bought_by_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unit_price_minor" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_reference" TEXT,
    "purchase_order" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "paid_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "seat_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "seq" BIGSERIAL NOT NULL,
    "order_id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "transaction" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "seat" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat_assignment" (
    "id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,

    CONSTRAINT "seat_assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "module_key" TEXT,
    "kind" "thread_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post" (
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "reply_to_id" UUID,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_revision" (
    "post_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "editor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_revision_pkey" PRIMARY KEY ("post_id","version")
);

-- CreateTable
CREATE TABLE "read_mark" (
    "thread_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "read_mark_pkey" PRIMARY KEY ("thread_id","person_id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "anonymised_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_code" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "network_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "chosen_cohort_id" UUID,
    "chosen_agency_id" UUID,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "safety_contact" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_membership" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "agency_role" NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "agency_membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "program_admin" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "program_admin_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "old" JSONB,
    "new" JSONB,
    "reason" TEXT,
    "request_id" TEXT,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "access_log" (
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "viewer_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "thing_kind" TEXT NOT NULL,
    "thing_id" TEXT NOT NULL,

    CONSTRAINT "access_log_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "lesson_progress" (
    "enrolment_id" UUID NOT NULL,
    "lesson_key" TEXT NOT NULL,
    "module_key" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "completed_at" TIMESTAMPTZ(3),
    "content_hash" TEXT NOT NULL,

    CONSTRAINT "lesson_progress_pkey" PRIMARY KEY ("enrolment_id","lesson_key")
);

-- CreateTable
CREATE TABLE "check_answer" (
    "seq" BIGSERIAL NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "lesson_key" TEXT NOT NULL,
    "check_id" TEXT NOT NULL,
    "option_key" TEXT NOT NULL,
    "correct" BOOLEAN NOT NULL,
    "content_hash" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "check_answer_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "mutation_receipt" (
    "person_id" UUID NOT NULL,
    "mutation_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mutation_receipt_pkey" PRIMARY KEY ("person_id","mutation_id")
);

-- CreateTable
CREATE TABLE "outgoing_mail" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "to_email" TEXT NOT NULL,
    "to_person_id" UUID,
    "template" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "queued_at" TIMESTAMPTZ(3) NOT NULL,
    "send_after" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "provider_id" TEXT,

    CONSTRAINT "outgoing_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_suppression" (
    "email" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_suppression_pkey" PRIMARY KEY ("email")
);

-- CreateTable
CREATE TABLE "webhook_event" (
    "provider" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "handled_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_event_pkey" PRIMARY KEY ("provider","event_id")
);

-- CreateTable
CREATE TABLE "skill_event" (
    "seq" BIGSERIAL NOT NULL,
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "skill_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "payload" JSONB NOT NULL,
    "source_kind" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,

    CONSTRAINT "skill_event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "policy_version" (
    "version" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "effective_from" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_version_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "commitment" (
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "skill_id" TEXT NOT NULL,
    "cue" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "moment" TEXT NOT NULL,
    "window_from" DATE NOT NULL,
    "window_to" DATE NOT NULL,
    "confidence" INTEGER NOT NULL,
    "made_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "field_note" (
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "skill_id" TEXT NOT NULL,
    "commitment_id" UUID,
    "happened_on" DATE NOT NULL,
    "used" "skill_use" NOT NULL,
    "setting" "setting_kind",
    "what_i_did" TEXT NOT NULL,
    "what_happened" TEXT NOT NULL,
    "carried" INTEGER,
    "confidence" INTEGER,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "field_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "practitioner" (
    "id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "pseudonym" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "practitioner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "observation_occasion" (
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "practitioner_id" UUID,
    "happened_on" DATE NOT NULL,
    "setting" "setting_kind" NOT NULL,
    "mode" "observation_mode" NOT NULL,
    "minutes" INTEGER NOT NULL,
    "consent" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "observation_occasion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "observation" (
    "id" UUID NOT NULL,
    "occasion_id" UUID NOT NULL,
    "observer_id" UUID NOT NULL,
    "slot" INTEGER NOT NULL,
    "notes" TEXT NOT NULL,
    "strength" TEXT NOT NULL,
    "edge" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "signed_at" TIMESTAMPTZ(3),
    "voided_at" TIMESTAMPTZ(3),
    "void_reason" TEXT,

    CONSTRAINT "observation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "observation_score" (
    "observation_id" UUID NOT NULL,
    "skill_id" TEXT NOT NULL,
    "opportunity" BOOLEAN NOT NULL,
    "level" INTEGER,
    "prompt" INTEGER,
    "carried" INTEGER,
    "evidence" TEXT NOT NULL,
    "counter_behaviour" BOOLEAN NOT NULL,
    "instrument_hash" TEXT NOT NULL,

    CONSTRAINT "observation_score_pkey" PRIMARY KEY ("observation_id","skill_id")
);

-- CreateTable
CREATE TABLE "reflection_attempt" (
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "module_key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "words" INTEGER NOT NULL,
    "assignment_hash" TEXT NOT NULL,
    "rubric_hash" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "due_back_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reflection_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grading_claim" (
    "attempt_id" UUID NOT NULL,
    "facilitator_id" UUID NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "grading_claim_pkey" PRIMARY KEY ("attempt_id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "attempt_id" UUID NOT NULL,
    "reader_slot" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "rubric_hash" TEXT NOT NULL,
    "comment" TEXT NOT NULL,
    "decision" "review_decision",
    "lock_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "ready_at" TIMESTAMPTZ(3),
    "released_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_score" (
    "review_id" UUID NOT NULL,
    "criterion_key" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "comment" TEXT NOT NULL,

    CONSTRAINT "review_score_pkey" PRIMARY KEY ("review_id","criterion_key")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "words" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_save" (
    "draft_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_save_pkey" PRIMARY KEY ("draft_id","version")
);

-- CreateIndex
CREATE UNIQUE INDEX "cohort_slug_key" ON "cohort"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "cohort_module_cohort_id_position_key" ON "cohort_module"("cohort_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "cohort_requirement_cohort_id_position_key" ON "cohort_requirement"("cohort_id", "position");

-- CreateIndex
CREATE INDEX "cohort_facilitator_person_id_idx" ON "cohort_facilitator"("person_id");

-- CreateIndex
CREATE INDEX "cohort_facilitator_cohort_id_idx" ON "cohort_facilitator"("cohort_id");

-- CreateIndex
CREATE INDEX "enrolment_person_id_idx" ON "enrolment"("person_id");

-- CreateIndex
CREATE INDEX "enrolment_cohort_id_idx" ON "enrolment"("cohort_id");

-- CreateIndex
CREATE INDEX "enrolment_agency_id_idx" ON "enrolment"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "enrolment_id_cohort_id_key" ON "enrolment"("id", "cohort_id");

-- CreateIndex
CREATE UNIQUE INDEX "seat_order_number_key" ON "seat_order"("number");

-- CreateIndex
CREATE UNIQUE INDEX "seat_order_provider_reference_key" ON "seat_order"("provider_reference");

-- CreateIndex
CREATE INDEX "seat_order_agency_id_idx" ON "seat_order"("agency_id");

-- CreateIndex
CREATE INDEX "seat_order_cohort_id_idx" ON "seat_order"("cohort_id");

-- CreateIndex
CREATE UNIQUE INDEX "seat_order_id_agency_id_cohort_id_key" ON "seat_order"("id", "agency_id", "cohort_id");

-- CreateIndex
CREATE INDEX "ledger_entry_transaction_idx" ON "ledger_entry"("transaction");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entry_order_id_account_reference_key" ON "ledger_entry"("order_id", "account", "reference");

-- CreateIndex
CREATE INDEX "seat_agency_id_idx" ON "seat"("agency_id");

-- CreateIndex
CREATE INDEX "seat_cohort_id_idx" ON "seat"("cohort_id");

-- CreateIndex
CREATE UNIQUE INDEX "seat_order_id_number_key" ON "seat"("order_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "seat_id_cohort_id_key" ON "seat"("id", "cohort_id");

-- CreateIndex
CREATE INDEX "seat_assignment_seat_id_idx" ON "seat_assignment"("seat_id");

-- CreateIndex
CREATE INDEX "seat_assignment_enrolment_id_idx" ON "seat_assignment"("enrolment_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_seat_id_idx" ON "invitation"("seat_id");

-- CreateIndex
CREATE INDEX "invitation_email_idx" ON "invitation"("email");

-- CreateIndex
CREATE INDEX "thread_cohort_id_created_at_idx" ON "thread"("cohort_id", "created_at");

-- CreateIndex
CREATE INDEX "post_thread_id_created_at_idx" ON "post"("thread_id", "created_at");

-- CreateIndex
CREATE INDEX "post_author_id_idx" ON "post"("author_id");

-- CreateIndex
CREATE UNIQUE INDEX "post_id_thread_id_key" ON "post"("id", "thread_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "sign_in_code_email_created_at_idx" ON "sign_in_code"("email", "created_at");

-- CreateIndex
CREATE INDEX "sign_in_code_network_hash_created_at_idx" ON "sign_in_code"("network_hash", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "agency_membership_person_id_idx" ON "agency_membership"("person_id");

-- CreateIndex
CREATE INDEX "agency_membership_agency_id_idx" ON "agency_membership"("agency_id");

-- CreateIndex
CREATE INDEX "program_admin_person_id_idx" ON "program_admin"("person_id");

-- CreateIndex
CREATE INDEX "audit_entry_subject_kind_subject_id_idx" ON "audit_entry"("subject_kind", "subject_id");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "access_log_subject_id_at_idx" ON "access_log"("subject_id", "at");

-- CreateIndex
CREATE INDEX "check_answer_enrolment_id_lesson_key_idx" ON "check_answer"("enrolment_id", "lesson_key");

-- CreateIndex
CREATE UNIQUE INDEX "outgoing_mail_key_key" ON "outgoing_mail"("key");

-- CreateIndex
CREATE INDEX "outgoing_mail_queued_at_idx" ON "outgoing_mail"("queued_at");

-- CreateIndex
CREATE UNIQUE INDEX "skill_event_id_key" ON "skill_event"("id");

-- CreateIndex
CREATE INDEX "skill_event_enrolment_id_skill_id_idx" ON "skill_event"("enrolment_id", "skill_id");

-- CreateIndex
CREATE UNIQUE INDEX "skill_event_enrolment_id_skill_id_type_source_kind_source_i_key" ON "skill_event"("enrolment_id", "skill_id", "type", "source_kind", "source_id");

-- CreateIndex
CREATE INDEX "commitment_enrolment_id_idx" ON "commitment"("enrolment_id");

-- CreateIndex
CREATE UNIQUE INDEX "commitment_id_enrolment_id_skill_id_key" ON "commitment"("id", "enrolment_id", "skill_id");

-- CreateIndex
CREATE INDEX "field_note_enrolment_id_happened_on_idx" ON "field_note"("enrolment_id", "happened_on");

-- CreateIndex
CREATE UNIQUE INDEX "practitioner_coach_id_pseudonym_key" ON "practitioner"("coach_id", "pseudonym");

-- CreateIndex
CREATE INDEX "observation_occasion_enrolment_id_idx" ON "observation_occasion"("enrolment_id");

-- CreateIndex
CREATE INDEX "observation_occasion_id_idx" ON "observation"("occasion_id");

-- CreateIndex
CREATE INDEX "observation_observer_id_idx" ON "observation"("observer_id");

-- CreateIndex
CREATE INDEX "reflection_attempt_cohort_id_submitted_at_idx" ON "reflection_attempt"("cohort_id", "submitted_at");

-- CreateIndex
CREATE UNIQUE INDEX "reflection_attempt_enrolment_id_module_key_number_key" ON "reflection_attempt"("enrolment_id", "module_key", "number");

-- CreateIndex
CREATE UNIQUE INDEX "reflection_attempt_id_rubric_hash_key" ON "reflection_attempt"("id", "rubric_hash");

-- CreateIndex
CREATE INDEX "grading_claim_facilitator_id_idx" ON "grading_claim"("facilitator_id");

-- CreateIndex
CREATE INDEX "review_reviewer_id_idx" ON "review"("reviewer_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_attempt_id_reader_slot_version_key" ON "review"("attempt_id", "reader_slot", "version");

-- CreateIndex
CREATE UNIQUE INDEX "draft_person_id_purpose_subject_key" ON "draft"("person_id", "purpose", "subject");

-- AddForeignKey
ALTER TABLE "cohort_module" ADD CONSTRAINT "cohort_module_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort_requirement" ADD CONSTRAINT "cohort_requirement_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort_requirement" ADD CONSTRAINT "cohort_requirement_cohort_id_module_key_fkey" FOREIGN KEY ("cohort_id", "module_key") REFERENCES "cohort_module"("cohort_id", "module_key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort_requirement" ADD CONSTRAINT "cohort_requirement_content_hash_fkey" FOREIGN KEY ("content_hash") REFERENCES "content_version"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort_facilitator" ADD CONSTRAINT "cohort_facilitator_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort_facilitator" ADD CONSTRAINT "cohort_facilitator_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_order" ADD CONSTRAINT "seat_order_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_order" ADD CONSTRAINT "seat_order_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_order" ADD CONSTRAINT "seat_order_bought_by_id_fkey" FOREIGN KEY ("bought_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "seat_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_order_id_agency_id_cohort_id_fkey" FOREIGN KEY ("order_id", "agency_id", "cohort_id") REFERENCES "seat_order"("id", "agency_id", "cohort_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_assignment" ADD CONSTRAINT "seat_assignment_seat_id_cohort_id_fkey" FOREIGN KEY ("seat_id", "cohort_id") REFERENCES "seat"("id", "cohort_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_assignment" ADD CONSTRAINT "seat_assignment_enrolment_id_cohort_id_fkey" FOREIGN KEY ("enrolment_id", "cohort_id") REFERENCES "enrolment"("id", "cohort_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_accepted_by_id_fkey" FOREIGN KEY ("accepted_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_reply_to_id_thread_id_fkey" FOREIGN KEY ("reply_to_id", "thread_id") REFERENCES "post"("id", "thread_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "post_revision" ADD CONSTRAINT "post_revision_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_revision" ADD CONSTRAINT "post_revision_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "read_mark" ADD CONSTRAINT "read_mark_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "read_mark" ADD CONSTRAINT "read_mark_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_chosen_cohort_id_fkey" FOREIGN KEY ("chosen_cohort_id") REFERENCES "cohort"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_chosen_agency_id_fkey" FOREIGN KEY ("chosen_agency_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_membership" ADD CONSTRAINT "agency_membership_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_membership" ADD CONSTRAINT "agency_membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_admin" ADD CONSTRAINT "program_admin_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_viewer_id_fkey" FOREIGN KEY ("viewer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_progress" ADD CONSTRAINT "lesson_progress_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_progress" ADD CONSTRAINT "lesson_progress_content_hash_fkey" FOREIGN KEY ("content_hash") REFERENCES "content_version"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_answer" ADD CONSTRAINT "check_answer_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_answer" ADD CONSTRAINT "check_answer_content_hash_fkey" FOREIGN KEY ("content_hash") REFERENCES "content_version"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mutation_receipt" ADD CONSTRAINT "mutation_receipt_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outgoing_mail" ADD CONSTRAINT "outgoing_mail_to_person_id_fkey" FOREIGN KEY ("to_person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill_event" ADD CONSTRAINT "skill_event_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "field_note" ADD CONSTRAINT "field_note_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "field_note" ADD CONSTRAINT "field_note_commitment_id_enrolment_id_skill_id_fkey" FOREIGN KEY ("commitment_id", "enrolment_id", "skill_id") REFERENCES "commitment"("id", "enrolment_id", "skill_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practitioner" ADD CONSTRAINT "practitioner_coach_id_fkey" FOREIGN KEY ("coach_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation_occasion" ADD CONSTRAINT "observation_occasion_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation_occasion" ADD CONSTRAINT "observation_occasion_practitioner_id_fkey" FOREIGN KEY ("practitioner_id") REFERENCES "practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_occasion_id_fkey" FOREIGN KEY ("occasion_id") REFERENCES "observation_occasion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_observer_id_fkey" FOREIGN KEY ("observer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation_score" ADD CONSTRAINT "observation_score_observation_id_fkey" FOREIGN KEY ("observation_id") REFERENCES "observation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation_score" ADD CONSTRAINT "observation_score_instrument_hash_fkey" FOREIGN KEY ("instrument_hash") REFERENCES "content_version"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reflection_attempt" ADD CONSTRAINT "reflection_attempt_enrolment_id_cohort_id_fkey" FOREIGN KEY ("enrolment_id", "cohort_id") REFERENCES "enrolment"("id", "cohort_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reflection_attempt" ADD CONSTRAINT "reflection_attempt_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reflection_attempt" ADD CONSTRAINT "reflection_attempt_cohort_id_module_key_fkey" FOREIGN KEY ("cohort_id", "module_key") REFERENCES "cohort_module"("cohort_id", "module_key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reflection_attempt" ADD CONSTRAINT "reflection_attempt_assignment_hash_fkey" FOREIGN KEY ("assignment_hash") REFERENCES "content_version"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reflection_attempt" ADD CONSTRAINT "reflection_attempt_rubric_hash_fkey" FOREIGN KEY ("rubric_hash") REFERENCES "content_version"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grading_claim" ADD CONSTRAINT "grading_claim_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "reflection_attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grading_claim" ADD CONSTRAINT "grading_claim_facilitator_id_fkey" FOREIGN KEY ("facilitator_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_attempt_id_rubric_hash_fkey" FOREIGN KEY ("attempt_id", "rubric_hash") REFERENCES "reflection_attempt"("id", "rubric_hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_rubric_hash_fkey" FOREIGN KEY ("rubric_hash") REFERENCES "content_version"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_score" ADD CONSTRAINT "review_score_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_save" ADD CONSTRAINT "draft_save_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;
