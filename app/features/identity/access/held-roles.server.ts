import { Prisma } from '~/platform/db/client.server'

/** SQL: the roles of a person at this moment, as JSON: kind, where, of (a cohort's slug or a membership's id), lead, only, since. */
export const heldRoles = (person: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object('kind', r.kind, 'where', r.place, 'of', r.of, 'lead', r.lead, 'only', r.only,
      'since', r.since) ORDER BY r.kind, r.since DESC), '[]') FROM (
    SELECT 'facilitator' AS kind, c.title AS place, c.slug AS of, f.is_lead AS lead, false AS only, f.started_at AS since
      FROM cohort_facilitator f JOIN cohort c ON c.id = f.cohort_id
     WHERE f.person_id = ${person} AND f.ended_at IS NULL
    UNION ALL
    SELECT CASE m.role WHEN 'lead' THEN 'agency-lead' ELSE 'observer' END, a.name, m.id::text, false,
        m.role = 'lead' AND NOT EXISTS (SELECT 1 FROM agency_membership x WHERE x.agency_id = m.agency_id AND x.id <> m.id
          AND x.role = 'lead' AND x.ended_at IS NULL), m.started_at
      FROM agency_membership m JOIN agency a ON a.id = m.agency_id
     WHERE m.person_id = ${person} AND m.ended_at IS NULL) r)`

/** SQL: since when a person is a program admin, as JSON; null for everyone else. */
export const adminSince = (person: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT json_build_object('since', g.granted_at) FROM program_admin g
    WHERE g.person_id = ${person} AND g.revoked_at IS NULL)`

/** SQL condition: a person facilitates this cohort (both are columns). */
export const facilitatesIn = (person: Prisma.Sql, cohort: Prisma.Sql): Prisma.Sql => Prisma.sql`
  EXISTS (SELECT 1 FROM cohort_facilitator f
    WHERE f.cohort_id = ${cohort} AND f.person_id = ${person} AND f.ended_at IS NULL)`

/** SQL: the ids of those who belong to an agency with this word in its name: by a role, or as a coach, also a former one. */
export const peopleOfAgencies = (word: string): Prisma.Sql => Prisma.sql`
  SELECT m.person_id FROM agency a JOIN agency_membership m ON m.agency_id = a.id AND m.ended_at IS NULL
   WHERE strpos(a.name_key, name_key(${word})) > 0
  UNION SELECT e.person_id FROM agency a JOIN enrollment e ON e.agency_id = a.id
   WHERE strpos(a.name_key, name_key(${word})) > 0`

/** SQL: the accounts of everyone who leads or led these agencies, also those that were merged into one of theirs. */
export const accountsOfLeads = (agencies: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT p.id FROM agency_membership m JOIN person p ON m.person_id IN (p.id, p.merged_into_id)
   WHERE m.role = 'lead' AND m.agency_id IN (${agencies})`
