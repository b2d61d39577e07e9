import { openCohort } from '~/features/cohorts/index.server'
import {
  addAgencyMember,
  changeProfile,
  createAgency,
  findOrCreatePerson,
  grantProgramAdmin,
} from '~/features/identity/index.server'
import { inTransaction } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import { addDays } from '~/platform/shared/time'
import { type CohortKey, FIRST_DAY, instantOf, OFFICE } from '../calendar'
import {
  ABOUT,
  type AgencyKey,
  agencies,
  newcomer,
  type Person,
  type StaffKey,
  staff,
} from '../cast/people'
import type { Step } from '../timeline'
import { done, type PersonKey, PROGRAM, step, type World } from '../world'

const asKnown = ({ name, email, zone }: Person) => ({ name, email, timeZone: zone })

/** Someone becomes known to the house. */
export async function meet(world: World, key: PersonKey, person: Person): Promise<void> {
  const { id } = await inTransaction((tx) => findOrCreatePerson(tx, asKnown(person)))
  world.people.keep(key, id)
}

const HOUSE_OPENED = 262
const AGENCY_FOUNDED: Record<AgencyKey, number> = { riverbend: 244, northway: 233, harbor: 229 }

function staffSteps(world: World): Step[] {
  const keys = Object.keys(staff) as StaffKey[]
  return keys.map((key, index) => {
    const name = `meet ${key}`
    const time = `09:${String(10 + index).padStart(2, '0')}`
    return {
      at: instantOf(world.calendar.day(HOUSE_OPENED), time, OFFICE, name),
      name,
      run: async () => {
        await meet(world, key, staff[key])
        const about = ABOUT[key]
        if (about)
          await changeProfile(
            { personId: world.people.of(key) },
            { name: staff[key].name, about, mutationId: newId() },
          )
        if (key === 'priya') await grantProgramAdmin(staff.priya.email)
      },
    }
  })
}

/** The newcomer will sign in for the first time on the demo's first day. */
const newcomerStep = (world: World): Step => ({
  at: instantOf(world.calendar.day(1), '17:20', newcomer.zone, 'meet the newcomer'),
  name: 'meet the newcomer',
  run: async () => {
    await inTransaction((tx) => findOrCreatePerson(tx, asKnown(newcomer)))
  },
})

const agencyStep = (world: World, key: AgencyKey): Step => {
  const { name, lead, safetyContact } = agencies[key]
  return step(
    world,
    { who: lead, ago: AGENCY_FOUNDED[key], time: '10', name: `found ${key}` },
    async ({ personId }) => {
      const agency = await inTransaction((tx) =>
        createAgency(tx, { name, leadId: personId, safetyContact }),
      )
      world.agencies.keep(key, agency.id)
      world.forget(lead)
    },
  )
}

const TERMS: Record<
  CohortKey,
  { opened: number; lateDays: number; capacity: number; team: readonly StaffKey[] }
> = {
  finished: { opened: 256, lateDays: 10, capacity: 16, team: ['dana', 'linda'] },
  running: { opened: 97, lateDays: 14, capacity: 16, team: ['dana', 'tomas'] },
  starting: { opened: 45, lateDays: 21, capacity: 24, team: ['dana', 'tomas'] },
}
const SEAT_PRICE = 145_000
/** Wednesdays at noon, as the program says, in a room of the program's own. */
const MEETING = { weekday: 2, time: '12:00', minutes: 75 }
const MEETING_ROOM = 'https://meet.example.org/footbridge-'

function cohortStep(world: World, key: CohortKey): Step {
  const { opened, lateDays, capacity, team } = TERMS[key]
  const startsOn = world.calendar.day(FIRST_DAY[key])
  return step(
    world,
    { who: 'priya', ago: opened, time: '11', name: `open the ${key} cohort` },
    async (admin) => {
      const facilitators = team.map((one, index) => ({
        personId: world.people.of(one),
        lead: index === 0,
      }))
      done(
        await openCohort(admin, {
          mutationId: newId(),
          ...world.cohort(key),
          program: PROGRAM,
          timeZone: OFFICE,
          startsOn,
          enrollUntil: addDays(startsOn, lateDays),
          capacity,
          seatPriceMinor: SEAT_PRICE,
          currency: 'USD',
          facilitators,
          meeting: { ...MEETING, place: `${MEETING_ROOM}${key}` },
        }),
      )
      for (const one of team) world.forget(one)
    },
  )
}

/** Denise has been trained to observe; her agency names her. */
const observerStep = (world: World): Step =>
  step(
    world,
    { who: 'marcus', ago: 150, time: '15', name: 'name an observer' },
    async ({ personId }) => {
      await inTransaction((tx) =>
        addAgencyMember(tx, {
          agencyId: world.agencies.of('riverbend'),
          personId: world.people.of('denise'),
          role: 'observer',
          byId: personId,
        }),
      )
      world.forget('denise')
    },
  )

/** The program's people, the agencies and the three cohorts. */
export const houseSteps = (world: World): Step[] => [
  ...staffSteps(world),
  newcomerStep(world),
  ...(Object.keys(agencies) as AgencyKey[]).map((key) => agencyStep(world, key)),
  ...(Object.keys(TERMS) as CohortKey[]).map((key) => cohortStep(world, key)),
  observerStep(world),
]
