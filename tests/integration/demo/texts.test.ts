import { expect, test } from 'vitest'
import { blocks, findIdentifiers, warnings } from '~/features/writing/contract'
import { countWords } from '~/platform/shared/text'
import { inHand, reflections } from '../../../prisma/seed/cast/reflections'
import { threads } from '../../../prisma/seed/steps/discussions'
import { anaSays } from '../../../prisma/seed/steps/lesson-answers'
import { notes, observations, plans } from '../../../prisma/seed/texts/practice/all'
import { practitioners } from '../../../prisma/seed/texts/practice/practitioners'

const attempts = reflections.flatMap((story) => story.attempts)
const written = attempts.map(({ text }) => text)
const posts = threads.flatMap((thread) => thread.posts)
const comments = [...attempts.flatMap(({ review }) => review?.said ?? []), inHand.said]

/** The answers that were kept in lessons, as far as they are words. */
const kept = Object.values(anaSays).flatMap((answer) => {
  if (answer.kind === 'if-then') return [answer.cue, answer.action]
  return 'text' in answer ? [answer.text] : []
})

const ofPractitioners = practitioners.flatMap(({ seen }) =>
  seen.flatMap((sight) => [
    ...[sight.notes ?? '', sight.strength, sight.edge],
    ...sight.scores.map(([, , , , evidence]) => evidence),
  ]),
)

const all = [
  ...ofPractitioners,
  ...written,
  ...comments.flatMap(({ comment, notes: more }) => [comment, ...Object.values(more)]),
  ...posts.flatMap(({ text, was }) => [text, was ?? '']),
  ...threads.map(({ title }) => title ?? ''),
  ...kept,
  ...plans.flatMap(({ cue, action, moment, obstacle = '', remedy = '' }) => [
    ...[cue, action, moment, obstacle, remedy],
  ]),
  ...notes.flatMap(({ did, happened }) => [did, happened]),
  ...observations.flatMap((seen) => [
    seen.notes,
    seen.strength,
    seen.edge,
    ...seen.scores.map(({ evidence }) => evidence),
  ]),
]

/** People of the demo's agencies and of the course's own cases; none of them is from a family. */
const COLLEAGUES = new Set(
  'Ana Ben Dana Denise Derrick Elena Isaac Keisha Leticia Linda Luis Marcus Mei-Ling Omar Paul Peggy Ruth Sam Tom'.split(
    ' ',
  ),
)

test('no one could be recognized in any of them', () => {
  const found = all.flatMap(findIdentifiers)
  expect(blocks(found)).toEqual([])
  expect(warnings(found).filter((f) => !COLLEAGUES.has(f.found))).toEqual([])
})

test('no text stands there twice', () => {
  const seen = all.filter((text) => countWords(text) > 8)
  expect(seen.filter((text, at) => seen.indexOf(text) !== at)).toEqual([])
})

test('there is enough to read', () => {
  const long = written.filter((text) => countWords(text) >= 120)
  expect(long.length).toBeGreaterThanOrEqual(35)
  expect(posts.length).toBeGreaterThanOrEqual(90)
  expect(notes.length).toBeGreaterThanOrEqual(80)
  expect(observations.length).toBeGreaterThanOrEqual(35)
  expect(comments.length).toBeGreaterThanOrEqual(30)
  expect(kept.length).toBeGreaterThanOrEqual(20)
})

test('our own line breaks are not in the texts', () => {
  expect(all.filter((text) => / {2}|[^\n]\n(?!\n|- |> )/.test(text))).toEqual([])
})
