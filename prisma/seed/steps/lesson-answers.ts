import { type Lesson, OPTION_KEYS, type PartAnswer, type PartOf } from '~/features/catalog/contract'
import { answerFeedback, getLessonBody } from '~/features/catalog/index.server'
import { anaFirst } from '../texts/answers/ana-first'
import { anaSecond } from '../texts/answers/ana-second'
import { chanceOf } from '../timeline'
import { PROGRAM } from '../world'

export type Part = Lesson['parts'][number]

/** Only Ana has kept these: her words and numbers, and the scores that she gave. */
export const anaSays = { ...anaFirst, ...anaSecond }

interface Asked {
  lesson: Lesson
  part: Part
  /** The seed of what is left to chance. */
  name: string
}

const feedbackOn = ({ lesson, part }: Asked, answer: PartAnswer) =>
  answerFeedback(PROGRAM, lesson.id, part.id, answer)

/** Until they are right; about one in three is wrong at first. */
function choices(asked: Asked): PartAnswer[] {
  const right: PartAnswer[] = []
  const wrong: PartAnswer[] = []
  for (const option of OPTION_KEYS) {
    const answer: PartAnswer = { kind: 'check', option }
    const feedback = feedbackOn(asked, answer)
    if (feedback?.kind === 'check') (feedback.correct ? right : wrong).push(answer)
  }
  const first = wrong[chanceOf(`${asked.name} which`, wrong.length)]
  return chanceOf(asked.name, 3) === 0 && first ? [first, ...right] : right
}

/** One way through a conversation, to an end of it. */
function wayThrough(asked: Asked): PartAnswer[] {
  const path: (typeof OPTION_KEYS)[number][] = []
  for (;;) {
    const feedback = feedbackOn(asked, { kind: 'branch', path })
    const options = feedback?.kind === 'branch' ? feedback.now.choices : []
    const taken = options[chanceOf(`${asked.name} turn ${path.length}`, options.length)]
    if (!taken) return path.length > 0 ? [{ kind: 'branch', path }] : []
    path.push(taken.key)
  }
}

const sortIn = ({ lesson, part }: Asked): PartOf<'sort'> | undefined =>
  getLessonBody(PROGRAM, lesson.id, 'demo').segments.find(
    (one): one is PartOf<'sort'> => one.kind === 'sort' && one.id === part.id,
  )

/** Everything in its place but for one thing, now and then. */
function places(asked: Asked): PartAnswer[] {
  const sort = sortIn(asked)
  if (!sort) return []
  const found: Record<string, string> = {}
  for (const { id: bin } of sort.bins) {
    const all = Object.fromEntries(sort.items.map(({ id }) => [id, bin]))
    const feedback = feedbackOn(asked, { kind: 'sort', places: all })
    if (feedback?.kind === 'sort')
      for (const { id, correct } of feedback.items) if (correct) found[id] = bin
  }
  const odd = sort.items[chanceOf(`${asked.name} odd`, sort.items.length * 2)]
  const other = sort.bins.find(({ id }) => odd && id !== found[odd.id])
  return [{ kind: 'sort', places: odd && other ? { ...found, [odd.id]: other.id } : found }]
}

/** The answers that someone gives to one part of a lesson, in order. There are none where they have nothing to say. */
export function answersTo(who: string, lesson: Lesson, part: Part): PartAnswer[] {
  const asked = { lesson, part, name: `${who} ${lesson.id} ${part.id}` }
  if (part.kind === 'check') return choices(asked)
  if (part.kind === 'branch') return wayThrough(asked)
  if (part.kind === 'sort') return places(asked)
  const said = who === 'ana' ? anaSays[`${lesson.id}/${part.id}`] : undefined
  return said ? [said] : []
}
