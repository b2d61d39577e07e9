import { ACCEPT, RETURN, type ReviewForm, SAVE_REVIEW } from '~/features/grading/contract'
import { getSubmission, releaseReview, saveReview } from '~/features/grading/index.server'
import { REFLECTION_PURPOSE, reflectionSubject } from '~/features/reflections/contract'
import { submitReflection } from '~/features/reflections/index.server'
import { readDraft, saveDraft } from '~/features/writing/index.server'
import { atTime, now } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { minutesAfter } from '../calendar'
import { type CoachKey, coaches } from '../cast/coaches'
import type { AttemptStory } from '../cast/reflection-story'
import { inHand, reflections } from '../cast/reflections'
import { moduleOf } from '../course'
import type { CriterionKey, ReviewText } from '../texts/reviews/review-text'
import type { Step } from '../timeline'
import { done, ownStep, step, type World } from '../world'

const CRITERIA: readonly CriterionKey[] = ['R1', 'R2', 'R3', 'R4', 'R5']
const PASS = 3

interface Attempt extends AttemptStory {
  coach: CoachKey
  /** Number of the module. */
  module: number
  /** 1 is the first. */
  number: number
}

type Which = Pick<Attempt, 'coach' | 'module' | 'number'>

const keyOf = ({ coach, module, number }: Which) => `${coach}/${module}/${number}` as const

/** How a step speaks of it; the first module is the one that everyone talks about. */
const called = ({ module, number }: Which) =>
  module === 1 ? `attempt ${number}` : `attempt ${number} of module ${module}`

const draftKey = (world: World, { coach, module, number }: Attempt) => ({
  purpose: REFLECTION_PURPOSE,
  subject: reflectionSubject(world.enrollments.of(coach), moduleOf(module).key, number),
})

/** The first half of a text, up to the end of a paragraph. */
function firstHalf(text: string): string {
  const paragraphs = text.split('\n\n')
  return paragraphs.slice(0, Math.ceil(paragraphs.length / 2)).join('\n\n')
}

async function save(actor: Actor, world: World, attempt: Attempt, body: string): Promise<void> {
  const key = draftKey(world, attempt)
  const { version } = await readDraft(actor, key)
  done(await saveDraft(actor, { ...key, baseVersion: version, body, mutationId: newId() }))
}

function writingSteps(world: World, attempt: Attempt): Step[] {
  const { coach, module, number, text, begun, submitted } = attempt
  const begin = ownStep(
    world,
    { who: coach, ago: begun, time: '20', name: `${coach} begins ${called(attempt)}` },
    (actor) => save(actor, world, attempt, submitted === undefined ? text : firstHalf(text)),
  )
  if (submitted === undefined) return [begin]
  const name = `${coach} submits ${called(attempt)}`
  const submit = step(world, { who: coach, ago: submitted, time: '21', name }, async (actor) => {
    const { version } = await readDraft(actor, draftKey(world, attempt))
    const sent = await submitReflection(actor, {
      asIs: true,
      cohort: world.cohort(coaches[coach].cohort).slug,
      module: moduleOf(module).key,
      number,
      baseVersion: version,
      body: text,
      // The people named in these texts are colleagues.
      override: 'colleague',
      mutationId: newId(),
    })
    world.attempts.keep(keyOf(attempt), done(sent).attemptId)
  })
  return [begin, submit]
}

const decides = ({ levels }: ReviewText): ReviewForm['intent'] =>
  levels.every((level) => level !== null && level >= PASS) ? ACCEPT : RETURN

/** Reads the submission and scores it. */
async function score(
  actor: Actor,
  attemptId: string,
  said: ReviewText,
  intent: ReviewForm['intent'],
): Promise<number> {
  const page = await getSubmission(actor, attemptId)
  const saved = await saveReview(actor, attemptId, {
    intent,
    attemptId,
    mutationId: newId(),
    lockVersion: page.review?.lockVersion ?? 0,
    baseVersion: page.draft.version,
    comment: said.comment,
    criteria: CRITERIA.map((id, index) => ({
      id,
      level: said.levels[index] ?? undefined,
      comment: said.notes[id] ?? '',
    })),
  })
  return done(saved).lockVersion
}

function reviewSteps(world: World, attempt: Attempt): Step[] {
  const { coach, review } = attempt
  if (!review) return []
  const { by, ago, said, released } = review
  const name = `${by} ${released ? 'releases' : 'scores'} ${coach}, ${called(attempt)}`
  return [
    step(world, { who: by, ago, time: '17', name }, async (actor) => {
      const attemptId = world.attempts.of(keyOf(attempt))
      const lockVersion = await score(actor, attemptId, said, decides(said))
      if (!released) return
      await atTime(minutesAfter(now(), 11), async () => {
        done(await releaseReview(actor, attemptId, { attemptId, lockVersion, mutationId: newId() }))
      })
    }),
  ]
}

/** Someone is at work while the demo loads, so that a lease can be seen. */
const inHandStep = (world: World): Step => ({
  at: world.calendar.loadedAt,
  name: `${inHand.by} has a submission in hand`,
  run: async () => {
    const attemptId = world.attempts.of(keyOf(inHand))
    await score(await world.actor(inHand.by), attemptId, inHand.said, SAVE_REVIEW)
  },
})

/** Reflections written, sent, read, returned and accepted. */
export function reflectionSteps(world: World): Step[] {
  const attempts = reflections.flatMap(({ coach, module, attempts: stories }) =>
    stories.map((story, index): Attempt => ({ ...story, coach, module, number: index + 1 })),
  )
  return [
    ...attempts.flatMap((attempt) => [
      ...writingSteps(world, attempt),
      ...reviewSteps(world, attempt),
    ]),
    inHandStep(world),
  ]
}
