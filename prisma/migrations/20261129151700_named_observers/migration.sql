-- AlterTable
ALTER TABLE "agency_membership" ADD COLUMN     "added_by_id" UUID;

-- AddForeignKey
ALTER TABLE "agency_membership" ADD CONSTRAINT "agency_membership_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Earlier rows find who added them in the audit log.
UPDATE agency_membership m SET added_by_id = (
  SELECT a.actor_id FROM audit_entry a
   WHERE a.subject_kind = 'agency' AND a.subject_id = m.agency_id::text AND a.action = 'agency.observer-added'
     AND a.new ->> 'personId' = m.person_id::text AND a.actor_id <> m.person_id
   ORDER BY a.at DESC LIMIT 1)
 WHERE m.role = 'observer';

ALTER TABLE agency_membership ADD CONSTRAINT agency_membership_time CHECK (ended_at >= started_at);
-- An observer reads what they signed about colleagues: no one gives themselves that.
ALTER TABLE agency_membership ADD CONSTRAINT agency_membership_observer_named_by_another
  CHECK (role <> 'observer' OR added_by_id <> person_id);

-- Whoever is named by a person is a coach of the agency; the house may add someone who is not.
CREATE FUNCTION observer_is_a_coach_of_the_agency() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.role = 'observer' AND NEW.added_by_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM enrollment e
     WHERE e.person_id = NEW.person_id AND e.agency_id = NEW.agency_id AND e.withdrawn_at IS NULL) THEN
    RAISE EXCEPTION 'a named observer is a coach of the agency' USING ERRCODE = 'check_violation', CONSTRAINT = 'agency_membership_observer_coaches';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER agency_membership_observer_coaches AFTER INSERT OR UPDATE OF agency_id, person_id, role, added_by_id ON agency_membership
  FOR EACH ROW EXECUTE FUNCTION observer_is_a_coach_of_the_agency();
