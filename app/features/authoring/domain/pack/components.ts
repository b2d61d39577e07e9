import { type ComponentUse, INNER_COMPONENTS, PART_COMPONENTS } from '~/features/catalog/contract'

type Need = 'required' | 'optional' | 'flag'
interface ComponentRule {
  attributes: Record<string, Need>
  /** These of them are shown above its content. */
  heads?: readonly string[]
  /** These of them are sentences. */
  sentences?: readonly string[]
  /** The component that it must stand in. */
  inside?: string
  /** Stands at the top of the document, in nothing else. */
  topLevel?: true
}

const titled: ComponentRule = { attributes: { title: 'optional' }, heads: ['title'] }
const recorded: ComponentRule = {
  attributes: { src: 'required', captions: 'required', title: 'required' },
  heads: ['title'],
}

const every = (names: readonly string[], need: Need) =>
  Object.fromEntries(names.map((name) => [name, need]))

/** The parts that an author may use by name. MDX is otherwise plain Markdown. */
const COMPONENTS: ReadonlyMap<string, ComponentRule> = new Map<string, ComponentRule>([
  ['Example', titled],
  ['NonExample', titled],
  ['Note', titled],
  ['Source', { attributes: { year: 'required' } }],
  [
    'Figure',
    {
      attributes: { src: 'required', alt: 'required', caption: 'required', tall: 'flag' },
      ...{ heads: ['caption'], sentences: ['caption'] },
    },
  ],
  ['Video', recorded],
  ['Audio', recorded],
  ...[...PART_COMPONENTS].map(
    ([name, { attributes = [], sentences = [] }]): [string, ComponentRule] => [
      name,
      {
        attributes: { id: 'required', ...every([...attributes, ...sentences], 'required') },
        ...{ sentences, topLevel: true },
      },
    ],
  ),
  ...[...INNER_COMPONENTS].map(([name, inner]): [string, ComponentRule] => {
    const { inside, attributes = [], sentences = [], flags = [] } = inner
    const needs = { ...every([...attributes, ...sentences], 'required'), ...every(flags, 'flag') }
    return [name, { attributes: needs, sentences, inside }]
  }),
])

/** The attributes of a component that are shown above its content. */
export const headsOf = (name: string): readonly string[] => COMPONENTS.get(name)?.heads ?? []

/** The attributes of a component that are sentences. */
export const sentencesOf = (name: string): readonly string[] =>
  COMPONENTS.get(name)?.sentences ?? []

/** Whether a component is written for the inside of another. */
export const isPartOf = (name: string, parent: string): boolean =>
  COMPONENTS.get(name)?.inside === parent

export interface Fault {
  line: number
  message: string
}

/** The faults that keep this use of a component from being rendered. */
export function componentFaults(use: ComponentUse): Fault[] {
  const rule = COMPONENTS.get(use.name)
  const fault = (message: string) => ({ line: use.line, message })
  if (!rule)
    return [
      fault(
        /^[a-z]/.test(use.name)
          ? `<${use.name}> is HTML; write Markdown or use one of ${[...COMPONENTS.keys()].join(', ')}`
          : `<${use.name}> is not a part that lessons know (${[...COMPONENTS.keys()].join(', ')})`,
      ),
    ]
  const faults = attributeFaults(use, rule).map(fault)
  if (rule.topLevel && !use.atTop)
    faults.push(fault(`<${use.name}> stands at the top level, not inside something else`))
  if (rule.inside && use.parent !== rule.inside)
    faults.push(fault(`<${use.name}> stands directly inside <${rule.inside}>`))
  if (use.inSentence)
    faults.push(
      fault(
        `<${use.name}> stands on lines of its own, with a blank line around it, not inside a sentence`,
      ),
    )
  return faults
}

function attributeFaults(use: ComponentUse, rule: ComponentRule): string[] {
  const given = new Map(Object.entries(use.attributes))
  const unknown = [...given.keys()]
    .filter((name) => !Object.hasOwn(rule.attributes, name))
    .map((name) => `<${use.name}> has no attribute "${name}"`)
  const wrong = Object.entries(rule.attributes).flatMap(([name, need]) => {
    const value = given.get(name)
    if (need === 'flag')
      return typeof value === 'string' ? [`"${name}" on <${use.name}> takes no value`] : []
    if (value === undefined)
      return need === 'required' ? [`<${use.name}> needs the attribute "${name}"`] : []
    return value === true || value.trim() === ''
      ? [`"${name}" on <${use.name}> may not be empty`]
      : []
  })
  return [...unknown, ...wrong]
}
