import { RESERVED_SLUGS } from '~/features/catalog/contract'
import { getProgram, recordContentVersions, requirementsOf } from '~/features/catalog/index.server'
import { may, recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayToDb } from '~/platform/shared/time'
import type { OpenCohortInput, OpenCohortRefusal } from '../../contract'
import { lastDay, moduleWindows } from '../../domain/schedule'

type Opened =
  | { ok: true; cohortId: string; slug: string }
  | { ok: false; reason: OpenCohortRefusal }

/** Words of our own that stand where a cohort's slug stands. */
const OWN_WORDS = new Set(['sandbox', 'order'])

/**
 * Opens a cohort for sale: its modules' windows, and what it asks of its coaches, frozen as the content
 * is today. Only program admins.
 */
export async function openCohort(actor: Actor, input: OpenCohortInput): Promise<Opened> {
  if (!may(actor, 'cohort.open')) throw new NotFound()
  if (RESERVED_SLUGS.has(input.slug) || OWN_WORDS.has(input.slug))
    return { ok: false, reason: 'slug-reserved' }
  if (input.facilitators.filter(({ lead }) => lead).length !== 1)
    return { ok: false, reason: 'one-lead-facilitator' }
  return once(actor, input.mutationId, 'open-cohort', (tx) => create(tx, actor, input))
}

async function create(tx: Tx, actor: Actor, input: OpenCohortInput): Promise<Opened> {
  const { slug, facilitators } = input
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`cohort:${slug}`}, 0))`
  if (await tx.cohort.findUnique({ where: { slug }, select: { id: true } }))
    return { ok: false, reason: 'slug-taken' }
  const personIds = [...new Set(facilitators.map(({ personId }) => personId))]
  if ((await tx.person.count({ where: { id: { in: personIds } } })) !== facilitators.length)
    return { ok: false, reason: 'unknown-person' }
  const program = getProgram(input.program)
  const windows = moduleWindows(input.startsOn, program.modules)
  const endsOn = lastDay(windows)
  if (!endsOn) throw new NotFound()
  const at = now()
  const id = newId()
  await tx.cohort.create({
    data: {
      id,
      slug,
      program: input.program,
      title: input.title,
      timeZone: input.timeZone,
      startsOn: dayToDb(input.startsOn),
      endsOn: dayToDb(endsOn),
      enrollUntil: dayToDb(input.enrollUntil),
      capacity: input.capacity,
      seatPriceMinor: input.seatPriceMinor,
      currency: input.currency,
      openedAt: at,
      createdAt: at,
    },
  })
  await tx.cohortModule.createMany({
    data: windows.map(({ key, position, opensOn, closesOn }) => ({
      cohortId: id,
      moduleKey: key,
      position,
      opensOn: dayToDb(opensOn),
      closesOn: dayToDb(closesOn),
    })),
  })
  await freezeRequirements(tx, id, input.program)
  await tx.cohortFacilitator.createMany({
    data: facilitators.map(({ personId, lead }) => ({
      id: newId(),
      cohortId: id,
      personId,
      isLead: lead,
      startedAt: at,
    })),
  })
  await recordAudit(tx, {
    actorId: actor.personId,
    action: 'cohort.opened',
    subjectKind: 'cohort',
    subjectId: id,
    new: {
      slug,
      startsOn: input.startsOn,
      capacity: input.capacity,
      seatPriceMinor: input.seatPriceMinor,
      currency: input.currency,
    },
  })
  return { ok: true, cohortId: id, slug }
}

async function freezeRequirements(tx: Tx, cohortId: string, program: string) {
  const requirements = requirementsOf(program)
  await recordContentVersions(
    tx,
    requirements.map(({ contentHash }) => contentHash),
  )
  await tx.cohortRequirement.createMany({
    data: requirements.map((requirement) => ({ ...requirement, cohortId })),
  })
}
