-- CreateEnum
CREATE TYPE "look_outcome" AS ENUM ('done', 'slipped');

-- CreateTable
CREATE TABLE "planned_look" (
    "id" UUID NOT NULL,
    "enrollment_id" UUID NOT NULL,
    "day" INTEGER NOT NULL,
    "skills" TEXT[],
    "peer_enrollment_id" UUID,
    "looker_id" UUID,
    "looker_words" TEXT,
    "by_when" DATE NOT NULL,
    "slip" TEXT,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "told_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "closed_as" "look_outcome",
    "request_id" UUID,

    CONSTRAINT "planned_look_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "planned_look_request_id_key" ON "planned_look"("request_id");

-- CreateIndex
CREATE INDEX "planned_look_peer_enrollment_id_idx" ON "planned_look"("peer_enrollment_id");

-- CreateIndex
CREATE INDEX "planned_look_looker_id_idx" ON "planned_look"("looker_id");

-- CreateIndex
CREATE UNIQUE INDEX "planned_look_enrollment_id_day_key" ON "planned_look"("enrollment_id", "day");

-- AddForeignKey
ALTER TABLE "planned_look" ADD CONSTRAINT "planned_look_enrollment_id_fkey" FOREIGN KEY ("enrollment_id") REFERENCES "enrollment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planned_look" ADD CONSTRAINT "planned_look_peer_enrollment_id_fkey" FOREIGN KEY ("peer_enrollment_id") REFERENCES "enrollment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planned_look" ADD CONSTRAINT "planned_look_looker_id_fkey" FOREIGN KEY ("looker_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planned_look" ADD CONSTRAINT "planned_look_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "peer_request"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE planned_look ALTER COLUMN skills SET NOT NULL;
ALTER TABLE planned_look ADD CONSTRAINT planned_look_day CHECK (day IN (30, 60, 90, 180));
ALTER TABLE planned_look ADD CONSTRAINT planned_look_skills CHECK (
  cardinality(skills) BETWEEN 1 AND 3 AND array_to_string(skills, ',', '') ~ '^[A-Z][0-9]{1,2}(,[A-Z][0-9]{1,2})*$');
ALTER TABLE planned_look ADD CONSTRAINT planned_look_looker CHECK (num_nonnulls(peer_enrollment_id, looker_id, looker_words) = 1);
ALTER TABLE planned_look ADD CONSTRAINT planned_look_words CHECK (
  seen(looker_words) AND length(looker_words) <= 120 AND seen(slip) AND length(slip) <= 300);
ALTER TABLE planned_look ADD CONSTRAINT planned_look_closed CHECK (
  (closed_at IS NULL) = (closed_as IS NULL) AND closed_at >= changed_at);
ALTER TABLE planned_look ADD CONSTRAINT planned_look_told CHECK (told_at >= changed_at);
CREATE INDEX planned_look_open_idx ON planned_look (by_when) WHERE closed_at IS NULL AND told_at IS NULL;

-- Someone else looks, and a peer is of the same cohort.
CREATE FUNCTION someone_else_looks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM enrollment mine WHERE mine.id = NEW.enrollment_id AND mine.person_id = NEW.looker_id) THEN
    RAISE EXCEPTION 'no one looks at themselves' USING ERRCODE = 'check_violation', CONSTRAINT = 'planned_look_another';
  END IF;
  IF NEW.peer_enrollment_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM enrollment mine JOIN enrollment peer ON peer.cohort_id = mine.cohort_id AND peer.person_id <> mine.person_id
     WHERE mine.id = NEW.enrollment_id AND peer.id = NEW.peer_enrollment_id) THEN
    RAISE EXCEPTION 'a peer is another coach of the cohort' USING ERRCODE = 'check_violation', CONSTRAINT = 'planned_look_peer';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER planned_look_another BEFORE INSERT OR UPDATE ON planned_look
  FOR EACH ROW EXECUTE FUNCTION someone_else_looks();

-- The request went from this coach to this peer.
CREATE FUNCTION look_has_its_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM peer_request r WHERE r.id = NEW.request_id
      AND r.enrollment_id = NEW.enrollment_id AND r.peer_enrollment_id = NEW.peer_enrollment_id) THEN
    RAISE EXCEPTION 'the request is another one' USING ERRCODE = 'check_violation', CONSTRAINT = 'planned_look_own_request';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER planned_look_own_request BEFORE INSERT OR UPDATE ON planned_look
  FOR EACH ROW WHEN (NEW.request_id IS NOT NULL) EXECUTE FUNCTION look_has_its_request();
