import type { ComponentUse, Said } from './components'

// Rules for the parts of lessons are put together from these.

/** Ids of parts, and of things in them. */
export const PART_ID = /^[a-z][a-z0-9-]{0,39}$/

/** An attribute as text; null when it is missing. */
export function given({ attributes }: ComponentUse, name: string): string | null {
  const value = attributes[name]
  return typeof value === 'string' ? value : null
}

export const at = ({ line }: ComponentUse, message: string): Said => ({ line, message })

export function unknown(
  use: ComponentUse,
  attribute: string,
  known: ReadonlySet<string>,
  say: (value: string) => string,
): Said[] {
  const value = given(use, attribute)
  return value === null || known.has(value) ? [] : [at(use, say(value))]
}

export const usesOf = (part: ComponentUse, name: string) =>
  part.parts.filter((one) => one.name === name)

export const counted = (count: number, what: string) =>
  `${count} ${count === 1 ? what : what.replace(/^\w+/, '$&s')}`

export function between(
  part: ComponentUse,
  count: number,
  [least, most]: [number, number],
  what: string,
): Said[] {
  return count < least || count > most
    ? [at(part, `has ${counted(count, what)}; it needs ${least} to ${most}`)]
    : []
}

/** Those whose value was there before. */
export const repeated = <T>(all: readonly T[], value: (one: T) => string | null): T[] =>
  all.filter((one, i) => value(one) && all.findIndex((other) => value(other) === value(one)) < i)

/** Readers choose or sort labels. A label is one paragraph of words, and each stands only once. */
export function labels(uses: ComponentUse[], what: string): Said[] {
  const one = `${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}`
  return [
    ...uses.filter(({ text }) => !text).map((use) => at(use, `has ${one} without words`)),
    ...repeated(uses, ({ text }) => text).map((use) => at(use, `has the same ${what} twice`)),
    ...uses
      .filter(({ text, onlyWords }) => text && !onlyWords)
      .map((use) => at(use, `has ${one} that is not one paragraph of words`)),
  ]
}

/** Text between the parts of a part would be shown to no one. */
export const onlyHolds = (part: ComponentUse, ...names: string[]): Said[] =>
  part.mixed || part.parts.some(({ name }) => !names.includes(name))
    ? [at(part, 'holds something besides its parts')]
    : []

export function nothing(part: ComponentUse): Said[] {
  const full = part.mixed || part.parts.length > 0
  return full ? [at(part, `holds nothing: write <${part.name} … />`)] : []
}

export function wellNamed(use: ComponentUse, what: string): Said[] {
  const id = given(use, 'id')
  return id === null || PART_ID.test(id) ? [] : [at(use, `has the ${what} id "${id}": use a word`)]
}
