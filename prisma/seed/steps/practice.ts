import { observationSchema } from '~/features/observations/contract'
import { recordObservation, voidObservation } from '~/features/observations/index.server'
import { commitmentSchema, fieldNoteSchema } from '~/features/practice/contract'
import {
  answerPlan,
  makeCommitment,
  recordFieldNote,
  tellDuePlans,
} from '~/features/practice/index.server'
import type { BarrierId } from '~/features/transfer/contract'
import { now } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'
import { addDays, dayOf, daysBetween } from '~/platform/shared/time'
import { instantOf } from '../calendar'
import { coaches } from '../cast/coaches'
import { DENVER } from '../cast/people'
import { notes, observations, plans } from '../texts/practice/all'
import type { ObservationText } from '../texts/practice/observation-text'
import type { NoteText, PlanText } from '../texts/practice/practice-text'
import { chanceOf, type Step } from '../timeline'
import { done, ownStep, step, type World } from '../world'

/** The skill that the first module teaches: most plans and notes are about it. */
const TAUGHT = 'C1'

const evening = (name: string) => String(18 + chanceOf(`${name} evening`, 4))

/** The skills of the first of the two observations that a text with both instruments becomes. */
function tieTo(world: World, key: string, cohort: string) {
  const scores = observations.find((text) => text.key === key)?.scores ?? []
  const level = (skillId: string) => scores.find(({ skill }) => skill === skillId)?.level ?? null
  return {
    observationId: world.observations.of(key),
    cohort: { slug: cohort },
    scores: scores.map(({ skill }) => ({ skillId: skill, level: level(skill) })),
  }
}

function planStep(world: World, plan: PlanText): Step {
  const { key, coach, ago, skill = TAUGHT, cue, action, moment, days, confidence } = plan
  const { obstacle, remedy, debrief } = plan
  const name = `${coach} plans: ${key}`
  return ownStep(world, { who: coach, ago, time: '07', name }, async (actor) => {
    const windowFrom = dayOf(now(), actor.timeZone)
    const input = commitmentSchema.parse({
      mutationId: newId(),
      cohort: world.cohort(coaches[coach].cohort).slug,
      ...{ skill, cue, action, moment, obstacle, remedy, confidence },
      windowFrom,
      windowTo: addDays(windowFrom, days),
      observation: debrief && world.observations.of(debrief),
    })
    const tie = debrief ? tieTo(world, debrief, input.cohort) : null
    world.commitments.keep(key, done(await makeCommitment(actor, input, tie)).id)
  })
}

/** Some plans end without a use: their coach says so on an evening. */
function endSteps(world: World, { key, coach, ended }: PlanText): Step[] {
  if (!ended) return []
  const { ago, as: outcome } = ended
  const name = `${coach} ends: ${key}`
  return [
    ownStep(world, { who: coach, ago, time: evening(name), name }, async (actor) => {
      const planId = world.commitments.of(key)
      done(await answerPlan(actor, { planId, outcome, heard: 0, mutationId: newId() }))
    }),
  ]
}

/** The plans of so many days are told of; the letters of older ones would have been thinned. */
const LATELY = 24

/** The house tells of plans on the morning after each was made. */
function tellSteps({ calendar }: World): Step[] {
  const days = new Set(plans.flatMap(({ ago }) => (ago > 1 && ago <= LATELY ? [ago - 1] : [])))
  return [...days].map((ago) => {
    const name = `the house tells of plans, ${ago} days ago`
    const at = instantOf(calendar.day(ago), '08:10', DENVER, name)
    return { at, name, run: tellDuePlans }
  })
}

const PULLS: readonly BarrierId[] = ['time', 'crisis', 'emotion', 'team', 'policy']

/** How much help a coach says they needed, what pulled them back, and that every fourth note is shared. */
function answersOf({ used }: NoteText, name: string) {
  const one = PULLS[chanceOf(`${name} pulled`, PULLS.length)]
  const pulled = used !== 'yes' || chanceOf(`${name} held`, 3) === 0
  return {
    help: used === 'no' ? undefined : chanceOf(`${name} help`, 3),
    barriers: pulled && one ? [one] : [],
    sharedWith: chanceOf(`${name} shared`, 4) === 0 ? 'facilitators' : 'no_one',
  }
}

function noteStep(world: World, note: NoteText, index: number): Step {
  const { coach, skill = TAUGHT, plan, used, did, happened, setting, carried, confidence } = note
  const { workday, today } = world.calendar
  const happenedOn = workday(note.ago)
  const ago = note.written ?? daysBetween(happenedOn, today)
  const name = `${coach} notes ${index + 1}`
  return ownStep(world, { who: coach, ago, time: evening(name), name }, async (actor) => {
    const input = fieldNoteSchema.parse({
      mutationId: newId(),
      cohort: world.cohort(coaches[coach].cohort).slug,
      commitment: plan && world.commitments.of(plan),
      whatIDid: did,
      whatHappened: happened,
      ...{ skill, happenedOn, used, setting, carried, confidence },
      ...answersOf(note, name),
    })
    done(await recordFieldNote(actor, input))
  })
}

const scoresOf = ({ scores }: ObservationText) =>
  scores.map(({ skill, level, prompt, carried, evidence, counter }) => ({
    ...{ skill, prompt, carried, evidence },
    opportunity: level === null ? 'no' : 'yes',
    level: level ?? undefined,
    counterBehaviour: counter ? 'on' : undefined,
  }))

function observationStep(world: World, text: ObservationText): Step {
  const { key, coach, by, setting, mode, minutes, strength, edge } = text
  const { workday, today } = world.calendar
  const happenedOn = workday(text.ago)
  const ago = daysBetween(happenedOn, today)
  const name = `${by} observes ${key}`
  return step(world, { who: by, ago, time: '17', name }, async (actor) => {
    const record = async (scores: ReturnType<typeof scoresOf>) => {
      const input = observationSchema.parse({
        mutationId: newId(),
        enrollment: world.enrollments.of(coach),
        ...{ happenedOn, setting, mode, minutes, strength, edge },
        consent: 'on',
        notes: text.notes,
        scores,
      })
      return done(await recordObservation(actor, input)).id
    }
    // An observation takes one instrument: skills of coaching (C) and of practice (P) are two of them.
    const scores = scoresOf(text)
    const [first] = scores
    const same = scores.filter(({ skill }) => skill[0] === first?.skill[0])
    const others = scores.filter((score) => !same.includes(score))
    world.observations.keep(key, await record(same))
    if (others.length > 0) await record(others)
  })
}

function voidStep(world: World, { key, by, voided }: ObservationText): Step[] {
  if (!voided) return []
  const { ago, reason } = voided
  return [
    step(world, { who: by, ago, time: '20', name: `${by} voids ${key}` }, async (actor) => {
      const id = world.observations.of(key)
      done(await voidObservation(actor, { id, reason, mutationId: newId() }))
    }),
  ]
}

/** Plans, what came of them, and what others saw. */
export const practiceSteps = (world: World): Step[] => [
  ...plans.map((plan) => planStep(world, plan)),
  ...plans.flatMap((plan) => endSteps(world, plan)),
  ...tellSteps(world),
  ...notes.map((note, index) => noteStep(world, note, index)),
  ...observations.map((text) => observationStep(world, text)),
  ...observations.flatMap((text) => voidStep(world, text)),
]
