import { draftFieldsSchema } from '~/features/observations/contract'
import {
  ADD_MEASURE,
  ADD_PRACTITIONER,
  addPractitionerSchema,
  BEGIN_OBSERVING,
  beginObservingSchema,
  END_COACHING,
  SAVE_OBSERVATION,
  SIGN,
  signObservingSchema,
} from '~/features/practitioners/contract'
import {
  actOnPractitioner,
  addPractitioner,
  beginObserving,
  saveObserving,
  signObserving,
  voidPractitionerObservation,
} from '~/features/practitioners/index.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { daysBetween } from '~/platform/shared/time'
import {
  type PractitionerText,
  practitioners,
  type SightText,
} from '../../texts/practice/practitioners'
import type { Step } from '../../timeline'
import { done, ownStep, type World } from '../../world'

const keyOf = ({ coach, pseudonym }: PractitionerText) => `${coach}/${pseudonym}`

/** A coach has a few at once: they are added on one evening. */
function addStep(world: World, text: PractitionerText, recorded: number): Step {
  const { coach: who, pseudonym, since } = text
  const name = `${who} adds ${pseudonym}`
  return ownStep(world, { who, ago: recorded, time: '06:40', name }, async (actor) => {
    const input = addPractitionerSchema.parse({
      ...{ intent: ADD_PRACTITIONER, mutationId: newId(), pseudonym },
      beganOn: world.calendar.day(since),
    })
    world.practitioners.keep(keyOf(text), done(await addPractitioner(actor, input)).id)
  })
}

async function begin(world: World, actor: Actor, text: PractitionerText, skill: string[]) {
  const form = { intent: BEGIN_OBSERVING, mutationId: newId(), skill }
  const input = beginObservingSchema.parse(form)
  return done(await beginObserving(actor, world.practitioners.of(keyOf(text)), input)).id
}

function seeStep(world: World, text: PractitionerText, sight: SightText): Step {
  const { coach: who, pseudonym } = text
  const { workday, today } = world.calendar
  const happenedOn = workday(sight.ago)
  const ago = sight.written ?? daysBetween(happenedOn, today)
  const name = `${who} observes ${pseudonym} ${sight.ago} days ago`
  return ownStep(world, { who, ago, time: '17', name }, async (actor) => {
    const { scores, strength, edge, notes = '', setting = 'home' } = sight
    const skills = scores.map(([skill]) => skill)
    const input = signObservingSchema.parse({
      ...{ intent: SIGN, mutationId: newId(), draft: await begin(world, actor, text, skills) },
      ...{ happenedOn, setting, mode: 'live', minutes: 45, consent: 'on', notes, strength, edge },
      scores: scores.map(([skill, level, prompt, carried, evidence]) => ({
        ...{ skill, evidence, opportunity: level === null ? 'no' : 'yes' },
        ...(level === null ? {} : { level, prompt, carried }),
      })),
    })
    const { id } = done(await signObserving(actor, input))
    world.observations.keep(name, id)
  })
}

function voidStep(
  world: World,
  { coach: who, pseudonym }: PractitionerText,
  sight: SightText,
): Step[] {
  const { voided } = sight
  if (!voided) return []
  const name = `${who} voids an observation of ${pseudonym}`
  return [
    ownStep(world, { who, ago: voided.ago, time: '19', name }, async (actor) => {
      const id = world.observations.of(`${who} observes ${pseudonym} ${sight.ago} days ago`)
      const form = { id, reason: voided.reason, mutationId: newId() }
      done(await voidPractitionerObservation(actor, form))
    }),
  ]
}

/** They are added before the first of them is written about, also where that is the Friday before a weekend. */
const addedOn = (coach: string): number =>
  3 +
  Math.max(
    ...practitioners
      .filter((one) => one.coach === coach)
      .flatMap(({ seen }) => seen.map(({ ago, written = ago }) => written)),
  )

/** A form of a page that was refused stops the loading. */
function must(answer: Awaited<ReturnType<typeof actOnPractitioner>>): void {
  if (!answer.ok) throw new Error(`refused: ${answer.words}`)
}

const JUNIPER = 'ana/Juniper'

/** Ana keeps two totals from her agency's tool, has archived someone, and has one observation half written. */
function anaSteps(world: World): Step[] {
  const { day } = world.calendar
  const at = (ago: number, name: string) => ({ who: 'ana' as const, ago, time: '18:20', name })
  const measure = (ago: number, total: number) =>
    ownStep(world, at(ago, `ana keeps a total of ${total}`), async (actor) => {
      const form = { intent: ADD_MEASURE, mutationId: newId(), tool: 'tom' } as const
      const about = { ...form, total, takenOn: day(ago) }
      must(await actOnPractitioner(actor, world.practitioners.of(JUNIPER), about))
    })
  const aspen = practitioners.find((one) => keyOf(one) === 'ana/Aspen')
  return [
    measure(41, 62),
    measure(5, 74.5),
    ownStep(world, at(17, 'ana archives Heron'), async (actor) => {
      const form = { intent: END_COACHING, mutationId: newId(), endedOn: day(18) } as const
      must(await actOnPractitioner(actor, world.practitioners.of('ana/Heron'), form))
    }),
    ownStep(world, at(1, 'ana begins to observe Aspen again'), async (actor) => {
      if (!aspen) return
      const draft = await begin(world, actor, aspen, ['P2', 'P4'])
      const notes = '5:10 plan on the table. “What is different on good days?”'
      const fields = draftFieldsSchema.parse({ setting: 'home', mode: 'live', notes })
      done(
        await saveObserving(actor, { intent: SAVE_OBSERVATION, draft, baseVersion: 1, ...fields }),
      )
    }),
  ]
}

/** Four coaches observe the practitioners whom they coach. */
export const practitionerSteps = (world: World): Step[] => [
  ...practitioners.map((text) => addStep(world, text, addedOn(text.coach))),
  ...practitioners.flatMap((text) => text.seen.map((sight) => seeStep(world, text, sight))),
  ...practitioners.flatMap((text) => text.seen.flatMap((sight) => voidStep(world, text, sight))),
  ...anaSteps(world),
]
