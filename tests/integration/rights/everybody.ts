import { randomUUID } from 'node:crypto'
import { freeSeat } from '~/features/seats/index.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import {
  aCoach,
  aCohort,
  anAgency,
  aPerson,
  boughtSeats,
  meetsToday,
} from '../../factories/cohorts'
import { makeObserver, refreshed } from '../../factories/people'

/** One more facilitator of a cohort, as program staff would name them. */
async function nameFacilitator(person: Actor, cohortId: string): Promise<Actor> {
  await db().cohortFacilitator.create({
    data: {
      ...{ id: randomUUID(), cohortId, personId: person.personId },
      ...{ isLead: false, startedAt: new Date() },
    },
  })
  return refreshed(person)
}

/** Takes someone's seat away, as the lead of their agency does. */
async function takeOut(lead: Actor, enrollmentId: string): Promise<void> {
  const held = await db().seatAssignment.findFirstOrThrow({
    where: { enrollmentId, endedAt: null },
    select: { seatId: true },
  })
  await freeSeat(lead, {
    ...{ seatId: held.seatId, reason: 'left-agency', mutationId: randomUUID() },
  })
}

/**
 * Two cohorts, two agencies, and one person of every kind, also such as are two things at once. "Other"
 * is at home in the other cohort or agency. Each has the memberships of this moment.
 */
export async function aKindOfEverybody() {
  const [here, there] = [await aCohort({ meeting: meetsToday() }), await aCohort()]
  const [agency, otherAgency] = [await anAgency(), await anAgency()]
  const seats = { cohort: here.slug, agencyId: agency.agencyId }
  const others = { cohort: there.slug, agencyId: otherAgency.agencyId }
  await boughtSeats(agency.lead, { ...seats, quantity: 7 })
  await boughtSeats(otherAgency.lead, { ...others, quantity: 4 })

  const { coach, enrollmentId } = await aCoach(agency.lead, { ...seats, name: 'Cam Coach' })
  const out = await aCoach(agency.lead, { ...seats, name: 'Fern Former' })
  await takeOut(agency.lead, out.enrollmentId)
  const colleague = await aCoach(agency.lead, { ...seats, name: 'Col League' })
  const { coach: otherCoach } = await aCoach(otherAgency.lead, { ...others, name: 'Otto Coach' })
  const { coach: leading } = await aCoach(agency.lead, { ...seats, name: 'Lea Both' })
  await db().agencyMembership.create({
    data: {
      ...{ id: randomUUID(), agencyId: agency.agencyId, personId: leading.personId },
      ...{ role: 'lead', startedAt: new Date() },
    },
  })
  const { coach: guiding } = await aCoach(otherAgency.lead, { ...others, name: 'Gil Both' })
  const facilitator = await nameFacilitator(await aPerson('Fay Facilitator'), here.cohortId)
  const fay = await nameFacilitator(await aPerson('Fred Both'), here.cohortId)
  await db().agencyMembership.create({
    data: {
      ...{ id: randomUUID(), agencyId: agency.agencyId, personId: fay.personId },
      ...{ role: 'lead', startedAt: new Date() },
    },
  })
  const watching = await aCoach(agency.lead, { ...seats, name: 'Wim Both' })
  await db().agencyMembership.create({
    data: {
      ...{ id: randomUUID(), agencyId: agency.agencyId, personId: watching.coach.personId },
      ...{ role: 'observer', startedAt: new Date() },
    },
  })
  const people = {
    stranger: await aPerson('Sam Stranger'),
    coach,
    'other coach': otherCoach,
    'former coach': await refreshed(out.coach),
    facilitator,
    'lead facilitator': here.facilitator,
    'other facilitator': there.facilitator,
    'agency lead': await refreshed(agency.lead),
    'other agency lead': await refreshed(otherAgency.lead),
    observer: await makeObserver({ id: agency.agencyId }),
    admin: here.admin,
    'facilitator + agency lead': await refreshed(fay),
    'coach + agency lead': await refreshed(leading),
    'coach + observer': await refreshed(watching.coach),
    'other coach + facilitator': await nameFacilitator(guiding, here.cohortId),
  }
  return {
    people,
    cohorts: [here.cohortId, there.cohortId],
    agencies: [agency.agencyId, otherAgency.agencyId],
    here,
    agencyId: agency.agencyId,
    enrollmentId,
    colleague,
  }
}

export type Everybody = Awaited<ReturnType<typeof aKindOfEverybody>>
