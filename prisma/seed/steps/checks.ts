import type { CheckItem, Module, OptionKey } from '~/features/catalog/contract'
import { getModuleCheck, getProgram } from '~/features/catalog/index.server'
import { PROBE_DAYS } from '~/features/checks/contract'
import {
  answerCheck,
  answerProbe,
  getProbePage,
  handInCheck,
  startCheck,
  tellDueProbes,
} from '~/features/checks/index.server'
import { atTime, now } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { instantOf, minutesAfter } from '../calendar'
import { type CheckStory, checkStories } from '../cast/checks'
import { type CoachKey, coaches, coachKeys } from '../cast/coaches'
import { DENVER } from '../cast/people'
import { chanceOf, type Step } from '../timeline'
import { done, ownStep, PROGRAM, type World } from '../world'
import { lessonsDoneAgo } from './lessons'

/** One coach at one module. All numbers are days before loading. */
interface Sitting {
  coach: CoachKey
  module: Module
  story: CheckStory
  /** When the check was taken first. */
  ago: number
}

const where = (world: World, { coach, module }: Sitting) => ({
  cohort: world.cohort(coaches[coach].cohort).slug,
  module: module.key,
})

const nameOf = ({ coach, module }: Sitting, what: string) => `${coach} ${what} ${module.key}`

/** Everyone who has read a module, a day or two later; whoever has left before that, not. */
function sittings(): Sitting[] {
  const modules = getProgram(PROGRAM).modules.filter(({ check }) => check !== null)
  return coachKeys.flatMap((coach) =>
    modules.flatMap((module): Sitting[] => {
      const read = lessonsDoneAgo(coach, module)
      const story = checkStories[`${coach}/${module.key}`] ?? {}
      const ago = (read ?? 0) - chanceOf(`${coach} ${module.key} check`, 3)
      const here = ago > 0 && ago > (coaches[coach].withdrawn ?? 0)
      return read !== null && here ? [{ coach, module, story, ago }] : []
    }),
  )
}

/** About one skill in seven is not understood at first, and nearly all are in the other form. */
function missesIn(sitting: Sitting, attempt: number, skill: string): number {
  if (attempt === 1 && sitting.story.missed !== undefined) return sitting.story.missed
  const chance = chanceOf(nameOf(sitting, `misses ${skill} ${attempt} in`), 14)
  if (attempt === 1 && chance < 2) return 2 + chance
  return chance < 8 ? 0 : 1
}

const needsAgain = (sitting: Sitting): boolean =>
  sitting.module.skills.some((skill) => missesIn(sitting, 1, skill) > 1)

const optionOf = ({ options }: CheckItem, right: boolean, name: string): OptionKey => {
  const fitting = options.filter(({ correct }) => correct === right)
  return fitting[chanceOf(name, fitting.length)]?.key ?? 'a'
}

/** Answers what is asked, as well as the story has it; hands it in unless it was left. */
async function sit(actor: Actor, world: World, sitting: Sitting): Promise<void> {
  const address = where(world, sitting)
  const { attempt } = done(await startCheck(actor, { ...address, mutationId: newId() }))
  const began = now()
  const items = questionsFor(sitting, attempt)
  const left = attempt === 1 ? sitting.story.left : undefined
  const answers = Object.fromEntries(
    items.slice(0, left).map((item): [string, OptionKey] => {
      const nth = items.filter(({ skill }) => skill === item.skill).indexOf(item)
      const right = nth >= missesIn(sitting, attempt, item.skill)
      return [item.id, optionOf(item, right, `${sitting.coach} ${item.id}`)]
    }),
  )
  await atTime(minutesAfter(began, items.length), async () => {
    done(await answerCheck(actor, { ...address, attempt, answers, mutationId: newId() }))
  })
  if (left !== undefined) return
  await atTime(minutesAfter(began, items.length + 2), async () => {
    done(await handInCheck(actor, { ...address, attempt, mutationId: newId() }))
  })
}

/** The second time only what was not understood is asked, in the other form. */
const questionsFor = (sitting: Sitting, attempt: number): CheckItem[] =>
  (getModuleCheck(PROGRAM, sitting.module.key)?.items ?? []).filter(
    ({ form, skill }) =>
      form === (attempt === 1 ? 'a' : 'b') && (attempt === 1 || missesIn(sitting, 1, skill) > 1),
  )

function sittingSteps(world: World, sitting: Sitting): Step[] {
  const { coach, ago } = sitting
  const take = (attempt: number, days: number) =>
    ownStep(
      world,
      { who: coach, ago: days, time: '19', name: nameOf(sitting, `takes check ${attempt} of`) },
      (actor) => sit(actor, world, sitting),
    )
  const again = ago - 1 - chanceOf(nameOf(sitting, 'waits with'), 3)
  return [take(1, ago), ...(needsAgain(sitting) && again > 0 ? [take(2, again)] : [])]
}

/** Later questions whose day has come, with how long they were left; null for those that wait. */
function probesOf({ coach, module, story, ago }: Sitting) {
  if (story.left !== undefined) return []
  const until = Math.max(1, coaches[coach].withdrawn ?? 0)
  return PROBE_DAYS.flatMap((days, i) => {
    const number = i + 1
    const due = ago - days
    const name = `${coach} ${module.key} probe ${number}`
    const after = chanceOf(`${name} after`, 4)
    // One in nine is forgotten.
    const waits = story.waiting?.includes(number) ?? chanceOf(`${name} forgotten`, 9) === 0
    const answered = !waits && due - after >= until ? due - after : null
    return due >= until ? [{ number, due, answered, name }] : []
  })
}

async function answer(actor: Actor, world: World, sitting: Sitting, number: number): Promise<void> {
  const address = where(world, sitting)
  const { view } = await getProbePage(actor, address, number)
  if (view.kind !== 'questions') throw new Error(`nothing to answer: ${view.kind}`)
  const items = getModuleCheck(PROGRAM, sitting.module.key)?.items ?? []
  const answers = Object.fromEntries(
    view.questions.flatMap(({ id }): [string, OptionKey][] => {
      const item = items.find((one) => one.id === id)
      const name = `${sitting.coach} ${number} ${id}`
      return item ? [[id, optionOf(item, chanceOf(`${name} right`, 12) > 0, name)]] : []
    }),
  )
  await atTime(minutesAfter(now(), 2), async () => {
    done(await answerProbe(actor, { ...address, number, answers, mutationId: newId() }))
  })
}

const probeSteps = (world: World, sitting: Sitting): Step[] =>
  probesOf(sitting).flatMap(({ number, answered, name }) =>
    answered === null
      ? []
      : ownStep(world, { who: sitting.coach, ago: answered, time: '12', name }, (actor) =>
          answer(actor, world, sitting, number),
        ),
  )

/** The house looks every morning; here, on the mornings on which there is something to tell. */
function tellSteps(world: World, all: readonly Sitting[]): Step[] {
  const days = new Set(all.flatMap((sitting) => probesOf(sitting).map(({ due }) => due)))
  return [...days].map((ago) => {
    const name = `the house tells of later questions, ${ago} days ago`
    return {
      at: instantOf(world.calendar.day(ago), '08:05', DENVER, name),
      name,
      run: tellDueProbes,
    }
  })
}

/** Checks taken, some of them twice, and what was asked about them later. */
export function checkSteps(world: World): Step[] {
  const all = sittings()
  return [
    ...all.flatMap((sitting) => sittingSteps(world, sitting)),
    ...all.flatMap((sitting) => probeSteps(world, sitting)),
    ...tellSteps(world, all),
  ]
}
