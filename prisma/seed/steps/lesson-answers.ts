import { type Lesson, type PartAnswer, triesAt } from '~/features/catalog/contract'
import { entryOf, programOf } from '~/features/catalog/index.server'
import { anaFirst } from '../texts/answers/ana-first'
import { anaSecond } from '../texts/answers/ana-second'
import { chanceOf } from '../timeline'
import { PROGRAM } from '../world'

export type Part = Lesson['parts'][number]

/** Only Ana has kept these: her words and numbers, and the scores that she gave. */
export const anaSays = { ...anaFirst, ...anaSecond }

/** The answers that someone gives to one part of a lesson, in order. There are none where they have nothing to say. */
export function answersTo(who: string, lesson: Lesson, part: Part): PartAnswer[] {
  const name = `${who} ${lesson.id} ${part.id}`
  const key = entryOf(entryOf(programOf(PROGRAM).keys, lesson.id), part.id)
  const tried = triesAt(key, (words, of) => chanceOf(words ? `${name} ${words}` : name, of))
  if (tried.length > 0) return tried
  const said = who === 'ana' ? anaSays[`${lesson.id}/${part.id}`] : undefined
  return said ? [said] : []
}
