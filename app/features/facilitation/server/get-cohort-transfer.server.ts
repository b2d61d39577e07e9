import { getCohortFor, listCohortPeople } from '~/features/cohorts/index.server'
import { may } from '~/features/identity/index.server'
import { readCohortRecord } from '~/features/transfer/index.server'
import { now } from '~/platform/clock.server'
import { Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { dayOf } from '~/platform/shared/time'
import type { CohortTransfer } from '../contract'
import { measuresOf } from './measures-of.server'

/**
 * The twelve measures of a cohort, computed from its logs at this moment: exact figures, for its facilitators and for
 * program staff. Names and whatever is about one person are for its facilitators alone. Three statements, whatever
 * the number of coaches. Throws NotFound for everyone else.
 */
export async function getCohortTransfer(actor: Actor, slug: string): Promise<CohortTransfer> {
  const { id, ...cohort } = await getCohortFor(actor, slug, 'cohort.transfer.read')
  const asOf = dayOf(now(), cohort.timeZone)
  const record = await readCohortRecord(Prisma.sql`e.cohort_id = ${id}::uuid`, asOf)
  const named = may(actor, 'cohort.practice.read', { cohort: id })
  const people = named ? await listCohortPeople(actor, slug) : null
  const { title, timeZone, startsOn, endsOn, program } = cohort
  return {
    cohort: { slug: cohort.slug, title, timeZone, startsOn, endsOn },
    ...(await measuresOf(record, { program, people, planned: [], cadences: new Map() })),
  }
}
