import { getSkills } from '~/features/catalog/index.server'
import { DEFAULT_POLICY } from '~/features/transfer/contract'
import { now } from '~/platform/clock.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import { type Actor, meantEnrollment } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { addDays, type Day, dayOf } from '~/platform/shared/time'
import type { ObservingCard, OwnCascade, PractitionerCard, PractitionersPage } from '../contract'
import { practitionersWithSlope } from '../domain/growth'
import { isOwnPractitioner } from './own-practitioners.server'
import { practitionerScoresOf } from './practitioner-scores.server'

/** The actor's practitioners, those whom they coach now first, by pseudonym; one statement. */
export const listPractitioners = (actor: Actor): Promise<PractitionerCard[]> =>
  readRows<PractitionerCard>(Prisma.sql`
    SELECT p.id, p.pseudonym, p.began_on::text AS "beganOn", p.ended_on::text AS "endedOn",
           count(o.id)::int AS observations, max(o.happened_on)::text AS "lastOn"
      FROM practitioner p
      LEFT JOIN practitioner_observation o ON o.practitioner_id = p.id AND o.voided_at IS NULL
     WHERE ${isOwnPractitioner(actor)}
     GROUP BY p.id ORDER BY p.ended_on IS NOT NULL, name_key(p.pseudonym), p.id`)

interface DraftRow extends Omit<ObservingCard, 'skillTitles'> {
  program: string
  skills: string[]
}

const MOST_DRAFTS = 50

/** The actor's drafts about their practitioners, or about one of them, the last changed first; one statement. */
export async function listObserving(
  actor: Actor,
  practitionerId: string | null = null,
): Promise<ObservingCard[]> {
  const rows = await readRows<DraftRow>(Prisma.sql`
    SELECT d.id, p.pseudonym, c.program, d.skills, d.updated_at AS "updatedAt"
      FROM practitioner_draft d JOIN practitioner p ON p.id = d.practitioner_id
      JOIN enrollment e ON e.id = d.enrollment_id JOIN cohort c ON c.id = e.cohort_id
     WHERE ${isOwnPractitioner(actor)}
       AND ${practitionerId === null ? Prisma.sql`true` : Prisma.sql`p.id = ${practitionerId}::uuid`}
     ORDER BY d.updated_at DESC, d.id DESC LIMIT ${MOST_DRAFTS}`)
  return rows.map(({ program, skills, ...card }) => {
    const titles = new Map(getSkills(program).map(({ id, title }) => [id, title]))
    return { ...card, skillTitles: skills.map((skill) => titles.get(skill) ?? skill) }
  })
}

/**
 * Everyone whom the actor coaches or coached, with what the cascade counts of it. Throws NotFound for who is a coach
 * nowhere and never had a practitioner.
 */
export async function getPractitionersPage(actor: Actor): Promise<PractitionersPage> {
  const meant = meantEnrollment(actor)
  const [items, drafts, cascade] = await Promise.all([
    listPractitioners(actor),
    listObserving(actor),
    meant ? ownCascade(actor, meant) : null,
  ])
  if (!meant && items.length === 0) throw new NotFound()
  return {
    ...{ items, drafts, cascade, mayAdd: meant !== undefined },
    today: dayOf(now(), actor.timeZone),
  }
}

/** How many of the actor's practitioners the cascade of a cohort can tell so far: two statements. */
async function ownCascade(
  { personId, timeZone }: Actor,
  { enrollmentId, cohortTitle }: { enrollmentId: string; cohortTitle: string },
): Promise<OwnCascade> {
  const [[row], scores] = await Promise.all([
    readRows<{ from: Day | null }>(Prisma.sql`
      SELECT min(anchor)::text AS from FROM skill_state WHERE enrollment_id = ${enrollmentId}::uuid`),
    practitionerScoresOf(personId),
  ])
  const from = row?.from ?? null
  if (!from) return { cohortTitle, from, until: null, over: false, practitioners: 0 }
  const until = addDays(from, DEFAULT_POLICY.measures.cascade.withinDays)
  const practitioners = practitionersWithSlope(scores, { from, until })
  return { cohortTitle, from, until, over: until <= dayOf(now(), timeZone), practitioners }
}
