import {
  contactSchema,
  pauseSchema,
  RECORD_CONTACT,
  RECORD_PAUSE,
} from '~/features/coaching/contract'
import {
  askForMore,
  recordContact,
  recordPause,
  setCadence,
} from '~/features/coaching/index.server'
import type { Cadence } from '~/features/transfer/contract'
import { now } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'
import { addDays, dayOf } from '~/platform/shared/time'
import type { CohortKey } from '../calendar'
import { type CoachKey, coaches, coachKeys } from '../cast/coaches'
import { observations } from '../texts/practice/all'
import { chanceOf, type Step } from '../timeline'
import { done, step, type World } from '../world'

/** The facilitator meets each cohort as a group on these days, in days before loading. */
const GROUPS: readonly (readonly [CohortKey, number])[] = [
  ...[190, 160, 132, 104, 76, 46, 17].map((ago) => ['finished', ago] as const),
  ...[38, 12].map((ago) => ['running', ago] as const),
]

/** They could not come lately, so that a conversation is due. */
const MISSED: readonly CoachKey[] = ['rosa', 'nora', 'isaac']

/** They no longer need it as often: the last group meetings are without them. */
const FADED: readonly CoachKey[] = ['denise', 'keisha', 'leticia', 'grace']
const FADED_FROM = 50

const comes = (key: CoachKey, ago: number) => {
  if (MISSED.includes(key)) return ago > 20
  return ago > FADED_FROM || !FADED.includes(key)
}

/** These are met alone: first for a call, then for the debrief of what was seen, or for a visit. */
const ALONE: Record<'finished' | 'running', readonly number[]> = {
  finished: [120, 60],
  running: [25],
}

const insideOn = (cohort: CohortKey, ago: number): CoachKey[] =>
  coachKeys.filter((key) => {
    const one = coaches[key]
    const left = one.withdrawn !== undefined && one.withdrawn >= ago
    return one.cohort === cohort && one.accepted > ago && !left
  })

interface Met {
  cohort: CohortKey
  ago: number
  who: readonly CoachKey[]
  kind: 'call' | 'debrief' | 'group' | 'visit'
  minutes: number
}

function meetStep(world: World, { cohort, ago, who, kind, minutes }: Met): Step {
  const name = `dana meets ${who.length > 1 ? cohort : who[0]}, ${ago} days ago`
  return step(world, { who: 'dana', ago, time: '18:20', name }, async (actor) => {
    const input = contactSchema.parse({
      ...{ intent: RECORD_CONTACT, mutationId: newId(), kind, minutes },
      coaches: who.map((key) => world.enrollments.of(key)),
      heldOn: dayOf(now(), actor.timeZone),
      observed: kind === 'debrief' ? 'on' : undefined,
    })
    done(await recordContact(actor, world.cohort(cohort).slug, input))
  })
}

/** The facilitator's observations of these days, before loading, are debriefed in a contact of their own. */
const DEBRIEFED_BETWEEN = { latest: 48, first: 76 }

/** The day after an observation: a debrief has something that it is about. */
function debriefOf(key: CoachKey) {
  const { latest, first } = DEBRIEFED_BETWEEN
  const seen = observations.find(
    ({ coach, by, ago }) => coach === key && by === 'dana' && ago >= latest && ago <= first,
  )
  return seen ? ({ ago: seen.ago - 1, kind: 'debrief' } as const) : null
}

function aloneSteps(world: World): Step[] {
  return (['finished', 'running'] as const).flatMap((cohort) =>
    ALONE[cohort].flatMap((from, turn) =>
      insideOn(cohort, from)
        .filter((key) => !MISSED.includes(key))
        .map((key) => {
          const minutes = 20 + 5 * chanceOf(`${key} minutes ${turn}`, 6)
          const met = { ago: from - chanceOf(`${key} is met, ${turn}`, 12), kind: 'visit' } as const
          const how = turn === 0 ? ({ ...met, kind: 'call' } as const) : (debriefOf(key) ?? met)
          return meetStep(world, { cohort, who: [key], minutes, ...how })
        }),
    ),
  )
}

const CADENCES: readonly (readonly [CohortKey, number, Cadence])[] = [
  ['finished', 150, 'fortnightly'],
  ['finished', 96, 'six-weekly'],
  ['running', 30, 'fortnightly'],
]

/** Support fades: the cohort is met less often as time goes by. */
function cadenceSteps(world: World): Step[] {
  return CADENCES.map(([cohort, ago, cadence]) => {
    const name = `dana meets ${cohort} ${cadence}`
    return step(world, { who: 'dana', ago, time: '19:05', name }, async (actor) => {
      for (const key of insideOn(cohort, ago)) {
        const choice = { enrollment: world.enrollments.of(key), cadence, mutationId: newId() }
        done(await setCadence(actor, world.cohort(cohort).slug, choice))
      }
    })
  })
}

/** Tyrell is on leave; Derrick would like to meet more often. */
function coachSteps(world: World): Step[] {
  const cohort = world.cohort('running').slug
  return [
    step(
      world,
      { who: 'tyrell', ago: 8, time: '08:15', name: 'tyrell is on leave' },
      async (actor) => {
        const startsOn = dayOf(now(), actor.timeZone)
        const input = pauseSchema.parse({
          ...{ intent: RECORD_PAUSE, mutationId: newId(), cohort, reason: 'leave' },
          ...{ startsOn, lastOn: addDays(startsOn, 20), reasonShown: 'on' },
        })
        if (input.intent === RECORD_PAUSE) done(await recordPause(actor, input))
      },
    ),
    step(
      world,
      { who: 'derrick', ago: 3, time: '12:40', name: 'derrick asks for more' },
      async (actor) => {
        done(await askForMore(actor, { cohort, more: true, mutationId: newId() }))
      },
    ),
  ]
}

export function coachingSteps(world: World): Step[] {
  const groups = GROUPS.map(([cohort, ago]) => {
    const who = insideOn(cohort, ago).filter((key) => comes(key, ago))
    return meetStep(world, { cohort, ago, who, kind: 'group', minutes: 60 })
  })
  return [...groups, ...aloneSteps(world), ...cadenceSteps(world), ...coachSteps(world)]
}
