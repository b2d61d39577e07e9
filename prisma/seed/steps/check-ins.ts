import { checkInAnswerSchema, SAVE_ANSWER } from '~/features/follow-up/contract'
import {
  answerAsManager,
  askManager,
  beginCheckIns,
  saveCheckInAnswer,
  submitCheckIn,
} from '~/features/follow-up/index.server'
import { db } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import { instantOf } from '../calendar'
import { coaches } from '../cast/coaches'
import { DENVER } from '../cast/people'
import { plans } from '../texts/practice/all'
import { chanceOf, type Step } from '../timeline'
import { done, step, type World } from '../world'

/** The cohort ended 100 days ago: its check-ins of day 30, 60 and 90 lie so many days back. Day 180 is ahead. */
const BEGUN = [
  { day: 30, ago: 70 },
  { day: 60, ago: 40 },
  { day: 90, ago: 10 },
] as const

type CoachKey = keyof typeof coaches

/** Coaches who made plans in the finished cohort and is still in it. */
const PEOPLE = [...new Set(plans.map(({ coach }) => coach))].filter((key) => {
  const { cohort, withdrawn } = coaches[key]
  return cohort === 'finished' && withdrawn === undefined
})

/** These have not answered the newest one yet, and it is still open. */
const WAITING: readonly CoachKey[] = ['denise', 'omar']

const HELPS = [
  'A sticky note on my planner.',
  'My team asks me about it on Mondays.',
  'I say the first words in the car.',
]

const idOf = async (world: World, coach: CoachKey, day: number): Promise<string> => {
  const where = { enrollmentId_day: { enrollmentId: world.enrollments.of(coach), day } }
  return (await db().checkIn.findUniqueOrThrow({ where, select: { id: true } })).id
}

function beginStep({ calendar }: World, { day, ago }: (typeof BEGUN)[number]): Step {
  const name = `check-ins of day ${day} begin`
  return { at: instantOf(calendar.day(ago), '10:10', DENVER, name), name, run: beginCheckIns }
}

function answerStep(world: World, coach: CoachKey, { day, ago }: (typeof BEGUN)[number]): Step {
  const name = `${coach} answers the check-in of day ${day}`
  const skill = plans.find((plan) => plan.coach === coach)?.skill ?? 'C1'
  return step(
    world,
    { who: coach, ago: ago - 1 - chanceOf(name, 6), time: '17', name },
    async (actor) => {
      const id = await idOf(world, coach, day)
      const still = (['yes', 'yes', 'sometimes', 'no_chance'] as const)[chanceOf(name, 4)] ?? 'yes'
      const answer = checkInAnswerSchema.parse({
        ...{ intent: SAVE_ANSWER, mutationId: newId(), skill, still },
        frequency: chanceOf(`${name} often`, 2) === 0 ? 'weekly' : 'monthly',
        helps: HELPS[chanceOf(`${name} helps`, 4)],
        hinders: chanceOf(`${name} hinders`, 2) === 0 ? ['time', 'crisis'] : ['team'],
      })
      done(await saveCheckInAnswer(actor, id, answer))
      const wish =
        coach === 'paul' && day === 90
          ? 'Could we rehearse the opening once? I lose my nerve when the room is full.'
          : undefined
      const sent = { mutationId: newId(), support: wish !== undefined, wish }
      done(await submitCheckIn(actor, id, sent))
      if (coach !== 'keisha' || day === 30) return
      const email = 'r.castillo@riverbend.example'
      done(await askManager(actor, id, { mutationId: newId(), email, skill }))
    },
  )
}

/** Keisha's manager opens the link in the letter. */
function managerStep(world: World): Step {
  const name = 'a line manager answers'
  return {
    at: instantOf(world.calendar.day(30), '09:30', DENVER, name),
    name,
    run: async () => {
      const letter = await db().outgoingMail.findFirstOrThrow({
        where: { template: 'manager-question' },
        orderBy: { queuedAt: 'asc' },
      })
      const token = /\/check-ins\/([\w-]+)/.exec(letter.text)?.[1] ?? ''
      if (!(await answerAsManager(token, 'often')).ok) throw new Error('no answer was stored')
    },
  }
}

/** The months after the course. */
export const checkInSteps = (world: World): Step[] => [
  ...BEGUN.map((one) => beginStep(world, one)),
  ...BEGUN.flatMap((one) =>
    PEOPLE.filter((coach) => one.day !== 90 || !WAITING.includes(coach)).map((coach) =>
      answerStep(world, coach, one),
    ),
  ),
  managerStep(world),
]
