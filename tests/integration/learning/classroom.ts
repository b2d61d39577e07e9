import { recordContentVersions, requirementsOf } from '~/features/catalog/index.server'
import { db, inTransaction } from '~/platform/db/client.server'
import type { Actor, Membership } from '~/platform/shared/actor'
import { addDays, dayToDb, toDay } from '~/platform/shared/time'
import { openCourse } from '../../factories/open-course'
import { GO_ON, PROGRAM, START_HERE } from '../../factories/sample-course'

export { statementsOf } from '../../setup/count-queries'

const STARTS_ON = toDay('2026-08-03')
/** In the first module's two weeks. */
export const NOON = new Date('2026-08-05T12:00:00Z')
const AT = new Date('2026-07-01T12:00:00Z')
const DAYS_OF_A_MODULE = 14

let next = 0
/** Readable in a failure: 0000…0007. */
export const uuid = () => `00000000-0000-7000-8000-${String(++next).padStart(12, '0')}`

async function person(name: string) {
  const id = uuid()
  await db().person.create({
    data: { id, email: `p${next}@example.org`, name, timeZone: 'America/Chicago', createdAt: AT },
  })
  return id
}

export const actorOf = (personId: string, memberships: Membership[]): Actor => ({
  personId,
  sessionId: uuid(),
  name: 'Robin Example',
  email: 'robin@example.org',
  timeZone: 'America/Chicago',
  memberships,
  chosenCohortId: null,
  chosenAgencyId: null,
})

export interface Classroom {
  id: string
  slug: string
  agencyId: string
  facilitator: Actor
  /** Someone new, or a coach of another cohort as well. */
  enroll(who?: Actor): Promise<Actor & { enrollmentId: string }>
}

/** A cohort of the sample course with one facilitator, as it is frozen today. */
export async function classroom(
  slug: string,
  title = `Cohort ${slug}`,
  modules: string[] = [START_HERE, GO_ON],
): Promise<Classroom> {
  await openCourse()
  const id = uuid()
  const agencyId = uuid()
  await db().agency.create({ data: { id: agencyId, name: `Agency ${slug}`, createdAt: AT } })
  await inTransaction(async (tx) => {
    const requirements = requirementsOf(PROGRAM).filter(({ moduleKey }) =>
      modules.includes(moduleKey),
    )
    await tx.cohort.create({
      data: {
        ...{ id, slug, title, program: PROGRAM, timeZone: 'America/Chicago' },
        ...{ visibility: 'open', anchorOn: dayToDb(STARTS_ON), startsOn: dayToDb(STARTS_ON) },
        endsOn: dayToDb(addDays(STARTS_ON, modules.length * DAYS_OF_A_MODULE - 1)),
        enrollUntil: dayToDb(addDays(STARTS_ON, 10)),
        ...{ capacity: 100, seatPriceMinor: 100_00, currency: 'USD' },
        ...{ openedAt: AT, createdAt: AT },
      },
    })
    await tx.cohortModule.createMany({
      data: modules.map((moduleKey, i) => ({
        ...{ cohortId: id, moduleKey, position: i + 1 },
        opensOn: dayToDb(addDays(STARTS_ON, i * DAYS_OF_A_MODULE)),
        closesOn: dayToDb(addDays(STARTS_ON, (i + 1) * DAYS_OF_A_MODULE - 1)),
      })),
    })
    await recordContentVersions(
      tx,
      requirements.map(({ contentHash }) => contentHash),
    )
    await tx.cohortRequirement.createMany({
      data: requirements.map((requirement) => ({ ...requirement, cohortId: id })),
    })
  })
  const about = { cohortId: id, cohortSlug: slug, cohortTitle: title }
  const leadId = await person('Dana Lead')
  await db().cohortFacilitator.create({
    data: { id: uuid(), cohortId: id, personId: leadId, isLead: true, startedAt: AT },
  })
  return {
    ...{ id, slug, agencyId },
    facilitator: actorOf(leadId, [{ kind: 'facilitator', ...about, lead: true }]),
    enroll: async (who) => {
      const personId = who?.personId ?? (await person('Robin Example'))
      const enrollmentId = uuid()
      await db().enrollment.create({
        data: { id: enrollmentId, cohortId: id, personId, agencyId, enrolledAt: AT },
      })
      const membership: Membership = { kind: 'coach', enrollmentId, ...about, agencyId }
      return { ...actorOf(personId, [...(who?.memberships ?? []), membership]), enrollmentId }
    },
  }
}
