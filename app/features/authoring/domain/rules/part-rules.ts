import { OPTION_KEYS } from '~/features/catalog/contract'
import { type ComponentUse, type DonePart, isPartOf } from '../pack/components'
import { type Outline, partsIn } from '../pack/outline'
import type { Said, Surroundings } from './surroundings'

const PART_ID = /^[a-z][a-z0-9-]{0,39}$/

/** Rules on the parts in which something is done: each could be done, and its feedback shown. */
export function checkParts(outline: Outline, around: Surroundings, allowed: boolean): Said[] {
  const seen = new Set<string>()
  return partsIn(outline).flatMap((part) => {
    const { name, line } = part
    // An attribute that is missing has been said already.
    const id = given(part, 'id')
    const said: Said[] = allowed ? [] : [{ line, message: `<${name}> stands in lessons only` }]
    if (id !== null && !PART_ID.test(id))
      said.push({ line, message: `id "${id}": use a letter, then letters, digits, hyphens` })
    if (id !== null && seen.has(id))
      said.push({ line, message: `id "${id}" is there twice in this lesson` })
    if (id !== null) seen.add(id)
    const faults = RULES[name](part, around)
    return [...said, ...faults.map(({ line: at, message }) => named(part, at, message))]
  })
}

const named = (
  { name, attributes: { id } }: ComponentUse,
  line: number,
  message: string,
): Said => ({
  line,
  message: `<${name}> "${id ?? ''}" ${message}`,
})

type Rule = (part: ComponentUse, around: Surroundings) => Said[]

const RULES: Record<DonePart, Rule> = {
  Check: checkFaults,
  Branch: branchFaults,
  Sort: sortFaults,
  Ladder: ladderFaults,
  Rewrite: rewriteFaults,
  Vignette: (part, { vignettes }) => [
    ...unknown(part, 'of', vignettes, (of) => `names "${of}", which is not among the vignettes`),
    ...nothing(part),
  ],
  Ruler: (part) => [
    ...unknown(
      part,
      'kind',
      SCALES,
      (kind) => `has the kind "${kind}"; it is importance or confidence`,
    ),
    ...nothing(part),
  ],
  Pause: nothing,
  IfThen: (part, { skills }) => [
    ...unknown(
      part,
      'skill',
      skills,
      (skill) => `names the skill "${skill}", which does not exist`,
    ),
    ...nothing(part),
  ],
}

const SCALES: ReadonlySet<string> = new Set(['importance', 'confidence'])

/** An attribute as text; null when it is missing. */
function given({ attributes }: ComponentUse, name: string): string | null {
  const value = attributes[name]
  return typeof value === 'string' ? value : null
}

const at = ({ line }: ComponentUse, message: string): Said => ({ line, message })

function unknown(
  use: ComponentUse,
  attribute: string,
  known: ReadonlySet<string>,
  say: (value: string) => string,
): Said[] {
  const value = given(use, attribute)
  return value === null || known.has(value) ? [] : [at(use, say(value))]
}

const partsOf = (part: ComponentUse, name: string) => part.parts.filter((one) => one.name === name)

const counted = (count: number, what: string) =>
  `${count} ${count === 1 ? what : what.replace(/^\w+/, '$&s')}`

function between(part: ComponentUse, count: number, [least, most]: [number, number], what: string) {
  return count < least || count > most
    ? [at(part, `has ${counted(count, what)}; it needs ${least} to ${most}`)]
    : []
}

/** Those whose value was there before. */
const repeated = <T>(all: readonly T[], value: (one: T) => string | null): T[] =>
  all.filter((one, i) => value(one) && all.findIndex((other) => value(other) === value(one)) < i)

/** Readers choose or sort labels. A label is one paragraph of words, and each stands only once. */
function labels(uses: ComponentUse[], what: string): Said[] {
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
const nothingElse = (part: ComponentUse): Said[] =>
  part.mixed || part.parts.some(({ name }) => !isPartOf(name, part.name))
    ? [at(part, 'holds something besides its parts')]
    : []

function nothing(part: ComponentUse): Said[] {
  const full = part.mixed || part.parts.length > 0
  return full ? [at(part, `holds nothing: write <${part.name} … />`)] : []
}

function checkFaults(part: ComponentUse): Said[] {
  const options = partsOf(part, 'Option')
  const right = options.filter((option) => option.attributes.correct).length
  return [
    ...between(part, options.length, [3, OPTION_KEYS.length], 'option'),
    ...(right === 1 ? [] : [at(part, `has ${right} correct options; it needs exactly one`)]),
    ...nothingElse(part),
    ...labels(options, 'option'),
  ]
}

function sortFaults(part: ComponentUse): Said[] {
  const bins = partsOf(part, 'Bin')
  const items = partsOf(part, 'Item')
  const idOf = (bin: ComponentUse) => given(bin, 'id')
  const known = new Set(bins.flatMap((bin) => idOf(bin) ?? []))
  const used = new Set(items.map((item) => given(item, 'bin')))
  return [
    ...between(part, bins.length, [2, 4], 'bin'),
    ...between(part, items.length, [3, 8], 'item'),
    ...repeated(bins, idOf).map((bin) => at(bin, `has the bin id "${idOf(bin)}" twice`)),
    ...bins.flatMap((bin) => wellNamed(bin, 'bin')),
    ...items.flatMap((item) => unknown(item, 'bin', known, (bin) => `has no bin "${bin}"`)),
    ...bins
      .filter((bin) => idOf(bin) !== null && !used.has(idOf(bin)))
      .map((bin) => at(bin, `has nothing for the bin "${idOf(bin)}"`)),
    ...nothingElse(part),
    ...labels(bins, 'bin'),
    ...labels(items, 'item'),
  ]
}

function wellNamed(use: ComponentUse, what: string): Said[] {
  const id = given(use, 'id')
  return id === null || PART_ID.test(id) ? [] : [at(use, `has the ${what} id "${id}": use a word`)]
}

const RUNGS: ReadonlySet<string> = new Set(['0', '1', '2', '3'])

function ladderFaults(part: ComponentUse): Said[] {
  const moments = partsOf(part, 'Moment')
  return [
    ...between(part, moments.length, [3, 6], 'moment'),
    ...moments.flatMap((moment) =>
      unknown(
        moment,
        'carried',
        RUNGS,
        (rung) => `has the rung "${rung}"; carried is 0, 1, 2 or 3`,
      ),
    ),
    ...nothingElse(part),
    ...labels(moments, 'moment'),
  ]
}

function rewriteFaults(part: ComponentUse): Said[] {
  const models = partsOf(part, 'Model')
  const looks = partsOf(part, 'Look')
  return [
    ...between(part, models.length, [1, 2], 'model'),
    ...between(part, looks.length, [2, 4], 'thing to look for'),
    ...models.filter(({ text }) => !text).map((model) => at(model, 'has a model without words')),
    ...nothingElse(part),
    ...labels(looks, 'thing to look for'),
  ]
}

/** Choices lead forward only, so every conversation ends. */
function branchFaults(part: ComponentUse): Said[] {
  const turns = partsOf(part, 'Turn')
  const idOf = (turn: ComponentUse) => given(turn, 'id')
  const ids = turns.map(idOf)
  const choices = turns.flatMap((turn) => partsOf(turn, 'Choice'))
  const ends = turns.filter((turn) => partsOf(turn, 'Choice').length === 0).length
  const reached = new Set([ids[0], ...choices.map((choice) => given(choice, 'to'))])
  return [
    ...turns.flatMap((turn, i) => turnFaults(turn, ids, i)),
    ...repeated(turns, idOf).map((turn) => at(turn, `has the turn id "${idOf(turn)}" twice`)),
    ...(ends < 2 ? [at(part, `has ${counted(ends, 'end')}; it needs at least two`)] : []),
    ...nothingElse(part),
    ...turns
      .filter((turn) => idOf(turn) !== null && !reached.has(idOf(turn)))
      .map((turn) => at(turn, `has a turn "${idOf(turn)}" that no choice leads to`)),
  ]
}

function turnFaults(turn: ComponentUse, ids: (string | null)[], place: number): Said[] {
  const choices = partsOf(turn, 'Choice')
  const id = ids[place] ?? ''
  const most = OPTION_KEYS.length
  const wrong = choices.length === 1 || choices.length > most
  return [
    ...wellNamed(turn, 'turn'),
    ...(wrong
      ? [
          at(
            turn,
            `has ${counted(choices.length, 'choice')} in the turn "${id}"; 2 to ${most}, or none`,
          ),
        ]
      : []),
    ...(turn.mixed ? [] : [at(turn, `has nothing to read in the turn "${id}"`)]),
    ...(turn.trailing
      ? [at(turn, `has something after a choice in the turn "${id}"; the choices come last`)]
      : []),
    ...labels(choices, 'choice'),
    ...choices.flatMap((choice) => {
      const to = given(choice, 'to')
      const target = ids.indexOf(to)
      if (to === null || target > place) return []
      return [
        at(
          choice,
          target < 0
            ? `leads to a turn "${to}" that is not there`
            : `leads back from "${id}" to "${to}"; lead on instead`,
        ),
      ]
    }),
  ]
}
