import { RESERVED_SLUGS } from '~/features/catalog/contract'
import { recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import type { OpenCohortRefusal } from '../../contract'
import type { CohortState } from '../../contract/clock'
import { columnsOf, freezeRequirements, writeDates } from './state.server'

/** Words of our own that stand where a cohort's slug stands. */
const OWN_WORDS = new Set(['sandbox', 'order'])

interface NewCohort {
  program: string
  state: CohortState
  facilitators: readonly { personId: string; lead: boolean }[]
  clonedFromId: string | null
  /** Its lead is invited, and has not accepted yet. */
  awaitsLead?: boolean
}

export type Inserted =
  | { ok: true; cohortId: string; slug: string }
  | { ok: false; reason: OpenCohortRefusal }

/** Why a cohort cannot stand at this address; null where it can. The address stays taken for this transaction. */
export async function slugRefusal(
  tx: Tx,
  slug: string,
): Promise<'slug-taken' | 'slug-reserved' | null> {
  if (RESERVED_SLUGS.has(slug) || OWN_WORDS.has(slug)) return 'slug-reserved'
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`cohort:${slug}`}, 0))`
  return (await tx.cohort.count({ where: { slug } })) > 0 ? 'slug-taken' : null
}

/** Writes a new cohort, a draft or one that is open at once. Exactly one of its facilitators leads, or none while the lead is waited for. */
export async function insertCohort(tx: Tx, actor: Actor, cohort: NewCohort): Promise<Inserted> {
  const { program, state, facilitators, clonedFromId, awaitsLead = false } = cohort
  const refused = await slugRefusal(tx, state.slug)
  if (refused) return { ok: false, reason: refused }
  if (facilitators.filter(({ lead }) => lead).length !== (awaitsLead ? 0 : 1))
    return { ok: false, reason: 'one-lead-facilitator' }
  const personIds = [...new Set(facilitators.map(({ personId }) => personId))]
  if ((await tx.person.count({ where: { id: { in: personIds } } })) !== facilitators.length)
    return { ok: false, reason: 'unknown-person' }
  const at = now()
  const id = newId()
  const opened = state.visibility !== 'draft'
  await tx.cohort.create({
    data: {
      ...{ id, program, clonedFromId, createdAt: at, openedAt: opened ? at : null },
      ...columnsOf(state),
    },
  })
  await writeDates(tx, id, state)
  if (opened) await freezeRequirements(tx, id, program)
  await tx.cohortFacilitator.createMany({
    data: facilitators.map(({ personId, lead }) => ({
      ...{ id: newId(), cohortId: id, personId, isLead: lead, startedAt: at },
    })),
  })
  const { slug, startsOn, capacity, seatPriceMinor, currency } = state
  await recordAudit(tx, {
    actorId: actor.personId,
    action: opened ? 'cohort.opened' : 'cohort.drafted',
    subjectKind: 'cohort',
    subjectId: id,
    new: { slug, startsOn, capacity, seatPriceMinor, currency },
  })
  return { ok: true, cohortId: id, slug }
}
