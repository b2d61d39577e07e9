import { enterFigures, pledgeHours, stepBarrier } from '~/features/agencies/index.server'
import { AGREEMENT, PULSE_ITEMS } from '~/features/follow-up/contract'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  daysBetween,
  dayToDb,
  monthOf,
} from '~/platform/shared/time'
import { instantOf } from '../calendar'
import { type CoachKey, coaches } from '../cast/coaches'
import { CHICAGO } from '../cast/people'
import { chanceOf, type Step } from '../timeline'
import { done, step, type World } from '../world'

const MONTHS = 4

/** The largest agency's coaches, without those who have left. */
const answering = (Object.keys(coaches) as CoachKey[]).filter((key) => {
  const { agency, cohort, withdrawn } = coaches[key]
  return agency === 'riverbend' && cohort === 'finished' && withdrawn === undefined
})

/** How the place is: time and caseload are scarce, the team is kind. From 1 to 5. */
const LEAN: Record<(typeof PULSE_ITEMS)[number]['id'], number> = {
  ...{ chance: 4, time: 2, supervisor: 4, peers: 4, consequences: 3 },
  ...{ tools: 4, policy: 3, safety: 4, feedback: 3, caseload: 2 },
}

/** One coach's answers: near the place's, and one statement in eight skipped. */
const answersOf = (who: string, month: Day) =>
  PULSE_ITEMS.flatMap(({ id }) => {
    const chance = chanceOf(`${who} ${month} ${id}`, 8)
    if (chance === 7) return []
    const agreement = LEAN[id] + (chance % 3) - 1
    return [{ item: id, agreement: Math.min(AGREEMENT.length, Math.max(1, agreement)) }]
  })

/** A month's pulses at once: two statements, however many coaches. */
function pulseStep(world: World, month: Day): Step {
  const name = `the coaches of Riverbend answer the pulse of ${month}`
  return {
    at: instantOf(addDays(month, 4), '16:10', CHICAGO, name),
    name,
    run: async () => {
      const pulses = answering
        .filter((key) => chanceOf(`${key} answers ${month}`, 10) > 0)
        .map((key) => ({ id: newId(), personId: world.people.of(key), key }))
      const agencyId = world.agencies.of('riverbend')
      await db().climatePulse.createMany({
        data: pulses.map(({ id, personId }) => ({
          ...{ id, personId, agencyId, month: dayToDb(month), version: 1, answeredAt: now() },
        })),
      })
      await db().climateAnswer.createMany({
        data: pulses.flatMap(({ id: pulseId, key }) =>
          answersOf(key, month).map((answer) => ({ ...answer, pulseId })),
        ),
      })
    },
  }
}

/** The agency's numbers: staff who left of staff, families engaged of families served. */
const FIGURES = [
  [44, 4, 118, 61],
  [43, 3, 121, 66],
  [44, 3, 119, 64],
  [45, 2, 126, 73],
  [46, 3, 124, 71],
  [45, 2, 130, 79],
] as const

const monthsBack = (today: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, at) => addMonths(monthOf(today), at - count))

function figureStep(world: World, month: Day, at: number): Step {
  const [staffTotal, staffLeft, familiesServed, familiesEngaged] = FIGURES[at] ?? FIGURES[0]
  const ago = Math.max(1, daysBetween(addMonths(month, 1), world.calendar.today))
  const name = `Marcus enters the figures of ${month}`
  // The month before is entered on the first, and a day early where that is today.
  return step(world, { who: 'marcus', ago, time: '00:20', name }, async (actor) => {
    done(
      await enterFigures(actor, world.agencies.of('riverbend'), {
        ...{ intent: 'figures', mutationId: newId(), month },
        ...{ staffTotal, staffLeft, familiesServed, familiesEngaged },
      }),
    )
  })
}

const TRYING =
  'Fridays from 1 to 3 stay free of meetings in both teams, so that a coach can sit in with a practitioner.'

function barrierSteps(world: World): Step[] {
  const agency = () => world.agencies.of('riverbend')
  const at = (ago: number, name: string) => ({ who: 'marcus' as const, ago, time: '08:40', name })
  return [
    step(world, at(41, 'Marcus owns the barrier of time'), async (actor) => {
      done(
        await stepBarrier(actor, agency(), {
          ...{ intent: 'own', mutationId: newId(), barrier: 'time', seen: 0 },
          ...{ owner: actor.personId, trying: TRYING },
          until: addDays(dayOf(now(), actor.timeZone), 55),
        }),
      )
    }),
    step(world, at(12, 'Marcus marks the barrier of time as tried'), async (actor) => {
      const form = { intent: 'tried', mutationId: newId(), barrier: 'time', seen: 1 } as const
      done(await stepBarrier(actor, agency(), form))
    }),
    step(world, at(40, 'Marcus pledges hours'), async (actor) => {
      const month = monthOf(dayOf(now(), actor.timeZone))
      const form = { intent: 'pledge', mutationId: newId(), month, hours: 2 } as const
      done(await pledgeHours(actor, agency(), form))
    }),
  ]
}

/** The largest agency adds this to the log: its coaches' pulse, its own numbers, one barrier that someone owns. */
export const climateSteps = (world: World): Step[] => {
  const { today } = world.calendar
  return [
    ...monthsBack(today, MONTHS).map((month) => pulseStep(world, month)),
    ...monthsBack(today, FIGURES.length).map((month, at) => figureStep(world, month, at)),
    ...barrierSteps(world),
  ]
}
