import { Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { scope, stands } from './scope.server'

/** Whoever reads a name; null where no one has to be signed in. */
export type Reader = Pick<Actor, 'personId'> | null

const idOf = (reader: Reader) => Prisma.sql`${reader?.personId ?? null}::uuid`

/** Every cohort and agency that someone belongs or belonged to: what they wrote there stays. */
const placesOf = (person: Prisma.Sql) => Prisma.sql`
  SELECT cohort_id, agency_id, enrolled_at AS since FROM enrollment WHERE person_id = ${person}
  UNION ALL SELECT cohort_id, NULL, started_at FROM cohort_facilitator WHERE person_id = ${person}
  UNION ALL SELECT NULL, agency_id, started_at FROM agency_membership WHERE person_id = ${person}`

/** SQL condition: both belong to one cohort or agency. The places of `whose` are looked up once. */
const meets = (person: Prisma.Sql, whose: Prisma.Sql) => Prisma.sql`
  EXISTS (SELECT 1 FROM (${placesOf(person)}) there
    WHERE there.cohort_id = ANY(ARRAY(SELECT cohort_id FROM (${placesOf(whose)}) l WHERE cohort_id IS NOT NULL))
       OR there.agency_id = ANY(ARRAY(SELECT agency_id FROM (${placesOf(whose)}) l WHERE agency_id IS NOT NULL)))`

const namesake = (p: Prisma.Sql) => Prisma.sql`
  x.name_key = ${p}.name_key AND x.id <> ${p}.id AND x.name <> ''
  AND x.merged_into_id IS NULL AND ${p}.merged_into_id IS DISTINCT FROM x.id`

/** SQL condition: someone else has this name too, wherever they are. */
export const hasNamesake = (p: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`EXISTS (SELECT 1 FROM person x WHERE ${namesake(p)})`

/** Whom the reader may take someone of this name for: people whom they may meet as well. Staff meet everyone. */
const mayMeet = (p: Prisma.Sql, reader: Reader) =>
  reader
    ? Prisma.sql`(${meets(Prisma.sql`x.id`, idOf(reader))} OR ${stands('admin', idOf(reader), {})})`
    : meets(Prisma.sql`x.id`, Prisma.sql`${p}.id`)

/** An agency of theirs that no namesake shares; not one that is called as they are. */
const ownAgency = (p: Prisma.Sql) => Prisma.sql`(
  SELECT a.name FROM (${placesOf(Prisma.sql`${p}.id`)}) l JOIN agency a ON a.id = l.agency_id
   WHERE name_key(a.name) <> ${p}.name_key AND NOT EXISTS (
     SELECT 1 FROM unnest(namesakes.ids) o(id)
       CROSS JOIN LATERAL (${placesOf(Prisma.sql`o.id`)}) ol
       JOIN agency oa ON oa.id = ol.agency_id WHERE name_key(oa.name) = name_key(a.name))
   ORDER BY l.since DESC LIMIT 1)`

const facilitates = (person: Prisma.Sql) =>
  Prisma.sql`EXISTS (SELECT 1 FROM cohort_facilitator f WHERE f.person_id = ${person})`
const isStaff = (person: Prisma.Sql) => stands('admin', person, {})

/** Their role tells them apart where no namesake has it. */
const ownRole = (p: Prisma.Sql) => {
  const alone = (is: (person: Prisma.Sql) => Prisma.Sql) => Prisma.sql`${is(Prisma.sql`${p}.id`)}
    AND NOT EXISTS (SELECT 1 FROM unnest(namesakes.ids) o(id) WHERE ${is(Prisma.sql`o.id`)})`
  return Prisma.sql`CASE WHEN ${alone(facilitates)} THEN 'facilitator'
    WHEN ${alone(isStaff)} THEN 'program staff' END`
}

/**
 * The part of the address before the @, or all of it where a namesake has the same part; null for a reader who may not
 * see it. Staff may see it also of someone who belongs to no cohort and no agency.
 */
const address = (p: Prisma.Sql, reader: Reader) => {
  if (!reader) return Prisma.sql`NULL`
  const where = { cohort: Prisma.sql`l.cohort_id`, agency: Prisma.sql`l.agency_id` }
  const mailbox = Prisma.sql`split_part(${p}.email, '@', 1)`
  return Prisma.sql`CASE WHEN EXISTS (
      SELECT 1 FROM (${placesOf(Prisma.sql`${p}.id`)} UNION ALL SELECT NULL, NULL, NULL) l
      WHERE ${scope(reader, 'address.read', where)}) THEN
    CASE WHEN ${mailbox} = ANY(namesakes.mailboxes) THEN ${p}.email ELSE ${mailbox} || '@…' END END`
}

/**
 * SQL of a person's name as `reader` reads it: with something behind it where they may meet another person of
 * that name. Names are the same that differ by case, accents, spaces or signs that no one sees. The agency tells
 * them apart, else the role; else their address, for those who may see it: facilitators, leads and observers, staff.
 * Everyone else is told a number, by the order in which they came: "Maria Lopez (#2)". One look-up by index.
 * @param p the alias of a row of `person`
 */
export const nameApart = (p: Prisma.Sql, reader: Reader): Prisma.Sql => Prisma.sql`(
  SELECT ${p}.name || CASE WHEN namesakes.ids IS NULL THEN '' ELSE
      ' (' || coalesce(${ownAgency(p)}, ${ownRole(p)}, ${address(p, reader)}, '#' || namesakes.earlier + 1) || ')' END
    FROM (
      SELECT array_agg(x.id) AS ids, array_agg(split_part(x.email, '@', 1)) AS mailboxes,
             count(*) FILTER (WHERE (x.created_at, x.id) < (${p}.created_at, ${p}.id)) AS earlier
        FROM person x
       WHERE ${namesake(p)} AND ${mayMeet(p, reader)}) namesakes)`
