-- CreateEnum
CREATE TYPE "barrier_state" AS ENUM ('open', 'tried', 'settled');

-- CreateTable
CREATE TABLE "barrier_step" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "barrier" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "barrier_state" NOT NULL,
    "owner_id" UUID,
    "owner_name" TEXT,
    "trying" TEXT NOT NULL,
    "until" DATE NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "barrier_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hours_pledge" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "from_month" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hours_pledge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_figure" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "number" INTEGER NOT NULL,
    "staff_total" INTEGER,
    "staff_left" INTEGER,
    "families_served" INTEGER,
    "families_engaged" INTEGER,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agency_figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "climate_pulse" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "version" INTEGER NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3),

    CONSTRAINT "climate_pulse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "climate_answer" (
    "pulse_id" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "agreement" INTEGER NOT NULL,

    CONSTRAINT "climate_answer_pkey" PRIMARY KEY ("pulse_id","item")
);

-- CreateTable
CREATE TABLE "pulse_dismissal" (
    "person_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "dismissed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pulse_dismissal_pkey" PRIMARY KEY ("person_id","month")
);

-- CreateIndex
CREATE UNIQUE INDEX "barrier_step_agency_id_barrier_number_key" ON "barrier_step"("agency_id", "barrier", "number");

-- CreateIndex
CREATE INDEX "hours_pledge_agency_id_from_month_idx" ON "hours_pledge"("agency_id", "from_month");

-- CreateIndex
CREATE UNIQUE INDEX "agency_figure_agency_id_month_number_key" ON "agency_figure"("agency_id", "month", "number");

-- CreateIndex
CREATE INDEX "climate_pulse_agency_id_month_idx" ON "climate_pulse"("agency_id", "month");

-- CreateIndex
CREATE INDEX "climate_pulse_answered_at_idx" ON "climate_pulse"("answered_at");

-- CreateIndex
CREATE UNIQUE INDEX "climate_pulse_person_id_month_key" ON "climate_pulse"("person_id", "month");

-- CreateIndex
CREATE INDEX "pulse_dismissal_dismissed_at_idx" ON "pulse_dismissal"("dismissed_at");

-- AddForeignKey
ALTER TABLE "barrier_step" ADD CONSTRAINT "barrier_step_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "barrier_step" ADD CONSTRAINT "barrier_step_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "barrier_step" ADD CONSTRAINT "barrier_step_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hours_pledge" ADD CONSTRAINT "hours_pledge_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hours_pledge" ADD CONSTRAINT "hours_pledge_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_figure" ADD CONSTRAINT "agency_figure_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_figure" ADD CONSTRAINT "agency_figure_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "climate_pulse" ADD CONSTRAINT "climate_pulse_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "climate_pulse" ADD CONSTRAINT "climate_pulse_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "climate_answer" ADD CONSTRAINT "climate_answer_pulse_id_fkey" FOREIGN KEY ("pulse_id") REFERENCES "climate_pulse"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pulse_dismissal" ADD CONSTRAINT "pulse_dismissal_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A pulse belongs to one month, and is answered and corrected within it; in the coach's zone a month begins up to a day apart.
ALTER TABLE climate_pulse ADD CONSTRAINT climate_pulse_month CHECK (extract(day FROM month) = 1);
ALTER TABLE climate_pulse ADD CONSTRAINT climate_pulse_in_its_month CHECK (
  answered_at >= (month::timestamp - interval '1 day') AT TIME ZONE 'UTC' AND
  greatest(answered_at, changed_at) < (month::timestamp + interval '1 month 1 day') AT TIME ZONE 'UTC');
ALTER TABLE climate_pulse ADD CONSTRAINT climate_pulse_changed CHECK (changed_at >= answered_at);
ALTER TABLE climate_pulse ADD CONSTRAINT climate_pulse_version CHECK (version >= 1);
ALTER TABLE climate_answer ADD CONSTRAINT climate_answer_item CHECK (item ~ '^[a-z]{1,30}$');
ALTER TABLE climate_answer ADD CONSTRAINT climate_answer_agreement CHECK (agreement BETWEEN 1 AND 5);
ALTER TABLE pulse_dismissal ADD CONSTRAINT pulse_dismissal_month CHECK (extract(day FROM month) = 1);

ALTER TABLE barrier_step ADD CONSTRAINT barrier_step_barrier CHECK
  (barrier IN ('time', 'crisis', 'emotion', 'team', 'policy', 'no_chance'));
ALTER TABLE barrier_step ADD CONSTRAINT barrier_step_number CHECK (number >= 1);
-- Someone owns it: a lead of the agency, or a name.
ALTER TABLE barrier_step ADD CONSTRAINT barrier_step_owner CHECK
  (num_nonnulls(owner_id, owner_name) = 1 AND seen(owner_name) AND length(owner_name) <= 120);
ALTER TABLE barrier_step ADD CONSTRAINT barrier_step_trying CHECK (seen(trying) AND length(trying) <= 1000);
-- Whatever is to be tried is not over when it is named; a later step keeps the day.
ALTER TABLE barrier_step ADD CONSTRAINT barrier_step_until CHECK
  (state <> 'open' OR until >= (at AT TIME ZONE 'UTC')::date - 1);
CREATE TRIGGER barrier_step_append_only BEFORE UPDATE OR DELETE ON barrier_step FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER barrier_step_no_truncate BEFORE TRUNCATE ON barrier_step FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();

-- A barrier is open, then tried, then settled; it may be opened again. No number is left out.
CREATE FUNCTION follow_barrier() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE before barrier_step;
BEGIN
  SELECT * INTO before FROM barrier_step
    WHERE agency_id = NEW.agency_id AND barrier = NEW.barrier ORDER BY number DESC LIMIT 1;
  IF NEW.number <= coalesce(before.number, 0) THEN RETURN NEW; END IF;
  IF NEW.number <> coalesce(before.number, 0) + 1 OR NEW.state <> 'open' AND NOT coalesce(
    (before.state = 'open' AND NEW.state = 'tried') OR (before.state = 'tried' AND NEW.state = 'settled'), false) THEN
    RAISE EXCEPTION 'a barrier is open, then tried, then settled' USING ERRCODE = 'check_violation', CONSTRAINT = 'barrier_step_follows';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER barrier_step_follow BEFORE INSERT ON barrier_step FOR EACH ROW EXECUTE FUNCTION follow_barrier();

ALTER TABLE hours_pledge ADD CONSTRAINT hours_pledge_month CHECK (extract(day FROM from_month) = 1);
-- Quarters of an hour, up to 40 hours.
ALTER TABLE hours_pledge ADD CONSTRAINT hours_pledge_minutes CHECK (minutes BETWEEN 0 AND 2400 AND minutes % 15 = 0);
CREATE TRIGGER hours_pledge_append_only BEFORE UPDATE OR DELETE ON hours_pledge FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER hours_pledge_no_truncate BEFORE TRUNCATE ON hours_pledge FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();

ALTER TABLE agency_figure ADD CONSTRAINT agency_figure_month CHECK (extract(day FROM month) = 1);
-- No month that has not begun anywhere.
ALTER TABLE agency_figure ADD CONSTRAINT agency_figure_begun CHECK (month <= (at AT TIME ZONE 'UTC')::date + 1);
ALTER TABLE agency_figure ADD CONSTRAINT agency_figure_number CHECK (number >= 1);
-- A part comes with its whole and is no larger; one pair may be missing. A correction may take both away.
ALTER TABLE agency_figure ADD CONSTRAINT agency_figure_staff CHECK
  ((staff_left IS NULL) = (staff_total IS NULL) AND (staff_total IS NULL OR staff_left BETWEEN 0 AND staff_total AND staff_total BETWEEN 1 AND 100000));
ALTER TABLE agency_figure ADD CONSTRAINT agency_figure_families CHECK
  ((families_engaged IS NULL) = (families_served IS NULL) AND
   (families_served IS NULL OR families_engaged BETWEEN 0 AND families_served AND families_served BETWEEN 1 AND 1000000));
CREATE TRIGGER agency_figure_append_only BEFORE UPDATE OR DELETE ON agency_figure FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER agency_figure_no_truncate BEFORE TRUNCATE ON agency_figure FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
