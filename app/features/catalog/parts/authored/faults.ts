import type { ComponentUse, ContentFault } from './components'

// Rules for the parts of lessons are put together from these.

/** Ids of parts, and of things in them. */
export const PART_ID = /^[a-z][a-z0-9-]{0,39}$/

/** An attribute as text; null when it is missing. */
export function attributeText({ attributes }: ComponentUse, name: string): string | null {
  const value = attributes[name]
  return typeof value === 'string' ? value : null
}

/** A fault at the line of a component. */
export const faultAt = ({ line }: ComponentUse, message: string): ContentFault => ({
  line,
  message,
})

/** A fault when an attribute names something that is not known; a missing attribute is none here. */
export function unknownNameFaults(
  use: ComponentUse,
  attribute: string,
  known: ReadonlySet<string>,
  say: (value: string) => string,
): ContentFault[] {
  const value = attributeText(use, attribute)
  return value === null || known.has(value) ? [] : [faultAt(use, say(value))]
}

/** The components of this name that stand directly in a part. */
export const innerUses = (part: ComponentUse, name: string) =>
  part.parts.filter((one) => one.name === name)

/** "1 end", "2 ends"; only the first word of the noun gets the plural. */
export const countWithNoun = (count: number, what: string) =>
  `${count} ${count === 1 ? what : what.replace(/^\w+/, '$&s')}`

/** A fault when there are fewer or more than may be. */
export function countFaults(
  part: ComponentUse,
  count: number,
  [least, most]: [number, number],
  what: string,
): ContentFault[] {
  return count < least || count > most
    ? [faultAt(part, `has ${countWithNoun(count, what)}; it needs ${least} to ${most}`)]
    : []
}

/** The items whose value an earlier item has already; items without a value are left out. */
export const duplicates = <T>(all: readonly T[], value: (one: T) => string | null): T[] =>
  all.filter((one, i) => value(one) && all.findIndex((other) => value(other) === value(one)) < i)

/** Readers choose or sort labels. A label is one paragraph of words, and each stands only once. */
export function labelFaults(uses: ComponentUse[], what: string): ContentFault[] {
  const one = `${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}`
  return [
    ...uses.filter(({ text }) => !text).map((use) => faultAt(use, `has ${one} without words`)),
    ...duplicates(uses, ({ text }) => text).map((use) =>
      faultAt(use, `has the same ${what} twice`),
    ),
    ...uses
      .filter(({ text, onlyWords }) => text && !onlyWords)
      .map((use) => faultAt(use, `has ${one} that is not one paragraph of words`)),
  ]
}

/** Text between the parts of a part would be shown to no one. */
export const strayContentFaults = (part: ComponentUse, ...names: string[]): ContentFault[] =>
  part.mixed || part.parts.some(({ name }) => !names.includes(name))
    ? [faultAt(part, 'holds something besides its parts')]
    : []

/** A fault when a part that takes only attributes holds something. */
export function nonEmptyFaults(part: ComponentUse): ContentFault[] {
  const full = part.mixed || part.parts.length > 0
  return full ? [faultAt(part, `holds nothing: write <${part.name} … />`)] : []
}

/** A fault when an id is not a word; a missing id is none here. */
export function idFaults(use: ComponentUse, what: string): ContentFault[] {
  const id = attributeText(use, 'id')
  return id === null || PART_ID.test(id)
    ? []
    : [faultAt(use, `has the ${what} id "${id}": use a word`)]
}
