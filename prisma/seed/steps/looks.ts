import { CLOSE_LOOK, SAVE_LOOK, type SaveLookInput } from '~/features/follow-up/contract'
import { actOnLook, saveLook } from '~/features/follow-up/index.server'
import { db } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import type { Day } from '~/platform/shared/time'
import type { CoachKey } from '../cast/coaches'
import type { Step } from '../timeline'
import { done, ownStep, type World } from '../world'

type Line = Pick<SaveLookInput, 'day' | 'skills' | 'byWhen'> & {
  looker: (world: World) => string
  words?: string
  slip?: string
}

const peer = (key: CoachKey) => (world: World) => `peer:${world.enrollments.of(key)}`
const dana = (world: World) => `person:${world.people.of('dana')}`
const inWords = () => 'words'

/** Ana plans halfway through the course. Keisha planned near its end: one look was held, one slipped, two are ahead. */
const anaPlans = (day: (ago: number) => Day): Line[] => [
  {
    ...{ day: 30, skills: ['C1', 'C2'], byWhen: day(-89), looker: dana },
    slip: 'ask Dana for ten minutes on a recording',
  },
  { day: 60, skills: ['C2'], byWhen: day(-119), looker: peer('derrick') },
]
const keishaPlans = (day: (ago: number) => Day): Line[] => [
  { day: 30, skills: ['C1'], byWhen: day(68), looker: inWords, words: 'my team lead' },
  {
    ...{ day: 60, skills: ['C2'], byWhen: day(38), looker: peer('tom') },
    slip: 'send Tom a recording of the first ten minutes',
  },
  {
    ...{ day: 90, skills: ['C2'], byWhen: day(-5), looker: peer('tom') },
    slip: 'send Tom a recording of the first ten minutes',
  },
  { day: 180, skills: ['C1', 'C2'], byWhen: day(-80), looker: dana },
]

function planStep(world: World, who: CoachKey, cohort: 'running' | 'finished', ago: number): Step {
  const lines = (who === 'ana' ? anaPlans : keishaPlans)(world.calendar.day)
  return ownStep(world, { who, ago, time: '12', name: `${who} plans who looks` }, async (actor) => {
    for (const { looker, words, ...line } of lines) {
      const form = { intent: SAVE_LOOK, mutationId: newId(), cohort: world.cohort(cohort).slug }
      done(
        await saveLook(actor, {
          ...{ ...form, ...line, looker: looker(world), lookerWords: words },
        } as SaveLookInput),
      )
    }
  })
}

function closeStep(world: World, day: number, outcome: 'done' | 'slipped', ago: number): Step {
  const name = `keisha closes the look of day ${day}`
  return ownStep(world, { who: 'keisha', ago, time: '16', name }, async (actor) => {
    const enrollmentId_day = { enrollmentId: world.enrollments.of('keisha'), day }
    const { id } = await db().plannedLook.findUniqueOrThrow({ where: { enrollmentId_day } })
    const about = { mutationId: newId(), cohort: world.cohort('finished').slug, look: id }
    done(await actOnLook(actor, { intent: CLOSE_LOOK, ...about, outcome }))
  })
}

/** The coaches' own plans for 180 days. */
export const lookSteps = (world: World): Step[] => [
  planStep(world, 'ana', 'running', 1),
  planStep(world, 'keisha', 'finished', 103),
  closeStep(world, 30, 'done', 67),
  closeStep(world, 60, 'slipped', 36),
]
