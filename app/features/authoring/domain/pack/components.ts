export interface ComponentUse {
  name: string
  line: number
  /** The component around it, if any. */
  parent: string | null
  atTop: boolean
  inSentence: boolean
  attributes: Record<string, string | true>
  text: string
  /** Components directly inside. */
  parts: ComponentUse[]
  /** Other content stands beside the parts. */
  mixed: boolean
  /** Something that is no part of it stands after its first part. */
  trailing: boolean
  /** Holds words in one paragraph and nothing else. */
  onlyWords: boolean
}

type Need = 'required' | 'optional' | 'flag'
interface ComponentRule {
  attributes: Record<string, Need>
  /** The component that it must stand in. */
  inside?: string
  /** Stands at the top of the document, in nothing else. */
  topLevel?: true
}

const titled = { attributes: { title: 'optional' } } satisfies ComponentRule
const done = (...names: string[]): ComponentRule => ({
  attributes: { id: 'required', ...Object.fromEntries(names.map((name) => [name, 'required'])) },
  topLevel: true,
})
const inside = (parent: string, ...names: string[]): ComponentRule => ({
  attributes: Object.fromEntries(names.map((name) => [name, 'required'])),
  inside: parent,
})

/** The parts that an author may use by name. MDX is otherwise plain Markdown. */
const COMPONENTS: ReadonlyMap<string, ComponentRule> = new Map<string, ComponentRule>([
  ['Example', titled],
  ['NonExample', titled],
  ['Note', titled],
  ['Source', { attributes: { year: 'required' } }],
  [
    'Figure',
    { attributes: { src: 'required', alt: 'required', caption: 'required', tall: 'flag' } },
  ],
  ['Video', { attributes: { src: 'required', captions: 'required', title: 'required' } }],
  ['Audio', { attributes: { src: 'required', captions: 'required', title: 'required' } }],
  ['Check', done('question')],
  ['Option', { attributes: { correct: 'flag', because: 'required' }, inside: 'Check' }],
  ['Branch', done('title')],
  ['Turn', inside('Branch', 'id')],
  ['Choice', inside('Turn', 'to', 'because')],
  ['Sort', done('question')],
  ['Bin', inside('Sort', 'id')],
  ['Item', inside('Sort', 'bin', 'because')],
  ['Ladder', done('question')],
  ['Moment', inside('Ladder', 'carried', 'because')],
  ['Rewrite', done('question', 'weak')],
  ['Model', inside('Rewrite', 'because')],
  ['Look', inside('Rewrite')],
  ['Vignette', done('of')],
  ['Ruler', done('kind', 'question', 'low', 'high')],
  ['Pause', done('question')],
  ['IfThen', done('skill', 'cue', 'action', 'moment')],
])

/** Whether a component is written for the inside of another. */
export const isPartOf = (name: string, parent: string): boolean =>
  COMPONENTS.get(name)?.inside === parent

/** The components in which the reader does something; each has an id. */
export const DONE_PARTS = [
  'Check',
  'Branch',
  'Sort',
  'Ladder',
  'Rewrite',
  'Vignette',
  'Ruler',
  'Pause',
  'IfThen',
] as const
export type DonePart = (typeof DONE_PARTS)[number]

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
