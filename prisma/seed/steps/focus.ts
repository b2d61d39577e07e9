import type { Level } from '~/features/catalog/contract'
import { getSkills } from '~/features/catalog/index.server'
import { chooseFocus, rateSkills } from '~/features/learning/index.server'
import { atTime, now } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { minutesAfter } from '../calendar'
import { coaches } from '../cast/coaches'
import { type FocusStory, focuses, type Said } from '../cast/focuses'
import { chanceOf, type Step } from '../timeline'
import { done, ownStep, PROGRAM, type World } from '../world'

const LEVELS: Readonly<Record<string, Level | null>> = { 1: 1, 2: 2, 3: 3, 4: 4, '?': null }

/** Each sign under its skill; "-" is no answer at all. */
function ratingsOf(said: Said): { skill: string; level: Level | null | undefined }[] {
  const skills = getSkills(PROGRAM)
  const [coaching = '', practice = ''] = said.split(' ')
  const under = (kind: 'coaching' | 'practice', signs: string) =>
    skills
      .filter((skill) => skill.kind === kind)
      .map(({ id }, index) => ({ skill: id, level: LEVELS[signs.charAt(index)] }))
  return [...under('coaching', coaching), ...under('practice', practice)]
}

const cohortOf = (world: World, { coach }: FocusStory) => world.cohort(coaches[coach].cohort).slug

/** Where someone begins, and a few minutes later what they will work on. */
async function begin(actor: Actor, cohort: string, { said, focus, coach }: FocusStory) {
  const began = now()
  done(await rateSkills(actor, { cohort, ratings: ratingsOf(said), mutationId: newId() }))
  await atTime(minutesAfter(began, 1 + chanceOf(`${coach} thinks`, 5)), async () => {
    done(await chooseFocus(actor, { cohort, skills: focus, mutationId: newId() }))
  })
}

function stepsOf(world: World, story: FocusStory): Step[] {
  const { coach, ago, changed, again } = story
  const cohort = cohortOf(world, story)
  const at = (days: number, name: string, run: (actor: Actor) => Promise<void>) =>
    ownStep(world, { who: coach, ago: days, time: '06', name: `${coach} ${name}` }, run)
  const steps = [at(ago, 'says where they are', (actor) => begin(actor, cohort, story))]
  if (changed)
    steps.push(
      at(changed.ago, 'changes focus', async (actor) => {
        const skills = changed.focus
        done(await chooseFocus(actor, { cohort, skills, mutationId: newId() }))
      }),
    )
  if (again)
    steps.push(
      at(again.ago, 'looks again', async (actor) => {
        const ratings = ratingsOf(again.said)
        done(await rateSkills(actor, { cohort, ratings, mutationId: newId() }))
      }),
    )
  return steps
}

/** The coaches rate their own skills and choose some to work on. A few have not begun. */
export const focusSteps = (world: World): Step[] =>
  focuses.flatMap((story) => stepsOf(world, story))
