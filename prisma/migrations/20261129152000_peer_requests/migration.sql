-- CreateTable
CREATE TABLE "peer_request" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "enrollment_id" UUID NOT NULL,
    "peer_enrollment_id" UUID NOT NULL,
    "skills" TEXT[],
    "mode" "observation_mode" NOT NULL,
    "proposed_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "accepted" BOOLEAN,
    "withdrawn_at" TIMESTAMPTZ(3),
    "observation_id" UUID,

    CONSTRAINT "peer_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "peer_request_observation_id_key" ON "peer_request"("observation_id");

-- CreateIndex
CREATE INDEX "peer_request_enrollment_id_idx" ON "peer_request"("enrollment_id");

-- CreateIndex
CREATE INDEX "peer_request_peer_enrollment_id_idx" ON "peer_request"("peer_enrollment_id");

-- AddForeignKey
ALTER TABLE "peer_request" ADD CONSTRAINT "peer_request_enrollment_id_cohort_id_fkey" FOREIGN KEY ("enrollment_id", "cohort_id") REFERENCES "enrollment"("id", "cohort_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "peer_request" ADD CONSTRAINT "peer_request_peer_enrollment_id_cohort_id_fkey" FOREIGN KEY ("peer_enrollment_id", "cohort_id") REFERENCES "enrollment"("id", "cohort_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "peer_request" ADD CONSTRAINT "peer_request_observation_id_fkey" FOREIGN KEY ("observation_id") REFERENCES "observation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE peer_request ADD CONSTRAINT peer_request_of_another CHECK (enrollment_id <> peer_enrollment_id);
ALTER TABLE peer_request ADD CONSTRAINT peer_request_skills CHECK (
  cardinality(skills) BETWEEN 1 AND 3 AND array_to_string(skills, ',', '') ~ '^[A-Z][0-9]{1,2}(,[A-Z][0-9]{1,2})*$');
ALTER TABLE peer_request ADD CONSTRAINT peer_request_expires CHECK (
  expires_at > created_at AND expires_at <= created_at + interval '30 days');
-- The day is the asker's; any zone differs from UTC by less than a day.
ALTER TABLE peer_request ADD CONSTRAINT peer_request_day CHECK (
  proposed_on BETWEEN (created_at AT TIME ZONE 'UTC')::date - 1 AND (expires_at AT TIME ZONE 'UTC')::date + 1);
ALTER TABLE peer_request ADD CONSTRAINT peer_request_answer CHECK (
  (answered_at IS NULL) = (accepted IS NULL) AND answered_at BETWEEN created_at AND expires_at);
ALTER TABLE peer_request ADD CONSTRAINT peer_request_withdrawal CHECK (
  withdrawn_at >= created_at AND (withdrawn_at IS NULL OR observation_id IS NULL));
ALTER TABLE peer_request ADD CONSTRAINT peer_request_done CHECK (observation_id IS NULL OR accepted IS TRUE);

-- Three are open at most, and one to the same peer. The coach's row is taken, so that two tabs ask one after the other.
CREATE FUNCTION peer_requests_stay_few() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE open_now int; to_them int;
BEGIN
  PERFORM 1 FROM enrollment WHERE id = NEW.enrollment_id FOR NO KEY UPDATE;
  SELECT count(*), count(*) FILTER (WHERE peer_enrollment_id = NEW.peer_enrollment_id) INTO open_now, to_them
    FROM peer_request
   WHERE enrollment_id = NEW.enrollment_id AND withdrawn_at IS NULL AND observation_id IS NULL
     AND accepted IS NOT FALSE AND expires_at > NEW.created_at;
  IF open_now >= 3 THEN
    RAISE EXCEPTION 'a coach has three open requests at most' USING ERRCODE = 'check_violation', CONSTRAINT = 'peer_request_few';
  END IF;
  IF to_them > 0 THEN
    RAISE EXCEPTION 'a coach asks a peer once at a time' USING ERRCODE = 'check_violation', CONSTRAINT = 'peer_request_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER peer_request_few BEFORE INSERT ON peer_request FOR EACH ROW EXECUTE FUNCTION peer_requests_stay_few();

-- It is done by an observation of the one who asked, signed by the one who was asked.
CREATE FUNCTION peer_request_is_done_by_its_peer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.observation_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM observation o JOIN observation_occasion oc ON oc.id = o.occasion_id
      JOIN enrollment pe ON pe.id = NEW.peer_enrollment_id
     WHERE o.id = NEW.observation_id AND oc.enrollment_id = NEW.enrollment_id AND o.observer_id = pe.person_id) THEN
    RAISE EXCEPTION 'a request is done by its own peer' USING ERRCODE = 'check_violation', CONSTRAINT = 'peer_request_done_by_peer';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER peer_request_done_by_peer AFTER INSERT OR UPDATE OF observation_id ON peer_request
  FOR EACH ROW EXECUTE FUNCTION peer_request_is_done_by_its_peer();
