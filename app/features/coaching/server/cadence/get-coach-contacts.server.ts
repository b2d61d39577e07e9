import { listCohortPeople } from '~/features/cohorts/index.server'
import { recordAccessToMany, scope } from '~/features/identity/index.server'
import { CADENCES, type Cadence, DEFAULT_POLICY } from '~/features/transfer/contract'
import {
  pairLog,
  readCohort,
  readLogs,
  skillsOf,
  suggestFade,
} from '~/features/transfer/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { CoachContactsPage } from '../../contract'
import { fadeWords } from '../../domain/fade-words'
import { type Facts, readFacts, rhythmOf } from '../read-facts.server'

type CadenceRow = CoachContactsPage['history'][number]

/**
 * How one coach is met: the cadence with its history, and what the rule of fading suggests. The suggestion is read from
 * the log of this coach alone. Throws NotFound for anyone else's coach.
 */
export async function getCoachContacts(
  actor: Actor,
  slug: string,
  enrollment: string,
): Promise<CoachContactsPage> {
  const places = { owner: Prisma.sql`e.person_id`, cohort: Prisma.sql`c.id` }
  const [facts] = await readFacts(
    Prisma.sql`e.id = ${enrollment}::uuid AND c.slug = ${slug} AND e.withdrawn_at IS NULL
      AND ${scope(actor, 'cadence.set', places)}`,
  )
  if (!facts) throw new NotFound()
  const person = (await listCohortPeople(actor, slug)).find(
    ({ enrollmentId }) => enrollmentId === enrollment,
  )
  if (person)
    await recordAccessToMany(actor, 'contacts', [
      { subjectId: person.personId, thingId: enrollment },
    ])
  const history = await readRows<CadenceRow>(Prisma.sql`
    SELECT h.id, h.cadence, h.from_day::text AS "from", w.name AS by
    FROM cadence_choice h JOIN person w ON w.id = h.set_by_id
    WHERE h.enrollment_id = ${enrollment}::uuid ORDER BY h.set_at DESC, h.id DESC`)
  return {
    cohort: slug,
    enrollmentId: enrollment,
    name: person?.name ?? '',
    asked: facts.asked,
    rhythm: rhythmOf(facts),
    suggestion: await suggestionFor(actor, facts),
    history,
  }
}

async function suggestionFor(
  actor: Actor,
  { enrollmentId, meetings, today, asked }: Facts,
): Promise<string> {
  const [log] = await readLogs(Prisma.sql`e.id = ${enrollmentId}::uuid`, { reader: actor })
  const pairs = log ? skillsOf(log).map((skill) => pairLog(log, skill)) : []
  const record = readCohort(pairs, today, DEFAULT_POLICY)
  const [coach] = record.coaches
  const { cadence } = rhythmOf({ meetings, today, held: [] })
  if (!coach) return beforeAnySkill(cadence, asked)
  return fadeWords(suggestFade(coach, record, { cadence, asked }))
}

/** Nothing is on record of any skill yet: only the coach's own wish can be heard. */
function beforeAnySkill(cadence: Cadence, asked: boolean): string {
  const short = null
  if (!asked) return fadeWords({ to: cadence, reason: 'too-early', short })
  const closer = CADENCES[CADENCES.indexOf(cadence) - 1]
  return fadeWords(
    closer ? { to: closer, reason: 'asked', short } : { to: cadence, reason: 'closest', short },
  )
}
