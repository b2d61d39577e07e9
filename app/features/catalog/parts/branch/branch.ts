import type { CompiledHtml } from '../../contract/basics'
import { OPTION_KEYS, type OptionKey, type PartOption } from '../../contract/options'
import type { ComponentUse, ContentFault } from '../authored/components'
import {
  attributeText,
  countWithNoun,
  duplicates,
  faultAt,
  idFaults,
  innerUses,
  labelFaults,
  strayContentFaults,
} from '../authored/faults'
import { asHtml, htmlBefore, lettered, type PartPiece, partsNamed } from '../authored/pieces'
import type { FormFacts, KindRules, SheetLine } from '../kind'

/** One moment of a conversation; without choices it is an end. */
export interface BranchTurn {
  id: string
  html: CompiledHtml
  choices: PartOption[]
}

interface KeyTurn {
  id: string
  html: CompiledHtml
  choices: (PartOption & { to: string; because: CompiledHtml })[]
}

/** A conversation in which each choice leads on. Only its start is known before it is played. */
export interface BranchKind {
  part: { kind: 'branch'; id: string; title: CompiledHtml; start: BranchTurn }
  key: { kind: 'branch'; turns: KeyTurn[] }
  /** The keys of the choices made so far. */
  answer: { kind: 'branch'; path: OptionKey[] }
  feedback: {
    kind: 'branch'
    /** The turns so far, each with what was said in it and what that did. */
    steps: { html: CompiledHtml; said: CompiledHtml; because: CompiledHtml }[]
    /** Where the conversation stands. */
    now: BranchTurn
  }
}

export const branchFacts: FormFacts = { unanswered: 'Choose what you would say first.', texts: [] }

export const branch: KindRules<BranchKind> = {
  facts: branchFacts,
  own: false,
  authored: { Branch: { attributes: ['title'], faults, read } },
  inner: {
    Turn: { inside: 'Branch', attributes: ['id'] },
    Choice: { inside: 'Turn', attributes: ['to'], sentences: ['because'] },
  },
  answer: ({ z, optionKey }) =>
    z.object({ kind: z.literal('branch'), path: z.array(optionKey()).max(20).default([]) }),
  feedback({ turns }, { path }) {
    let now = turns[0]
    const steps: BranchKind['feedback']['steps'] = []
    for (const step of path) {
      const choice = now?.choices.find(({ key }) => key === step)
      if (!now || !choice) return null
      steps.push({ html: now.html, said: choice.html, because: choice.because })
      now = turns.find(({ id }) => id === choice.to)
    }
    return now ? { kind: 'branch', steps, now: shownTurn(now) } : null
  },
  sheet: ({ id }, { turns }) => ({
    title: 'Every turn',
    look: 'plain',
    lines: turns.map((turn, at): SheetLine => turnLine(id, turns, turn, at)),
  }),
  /** One way through it, to an end. */
  tries({ turns }, chance) {
    const path: OptionKey[] = []
    let now = turns[0]
    while (now && now.choices.length > 0) {
      const taken = now.choices[chance(`turn ${path.length}`, now.choices.length)]
      if (!taken) break
      path.push(taken.key)
      now = turns.find(({ id }) => id === taken.to)
    }
    return path.length > 0 ? [{ kind: 'branch', path }] : []
  },
}

/** A turn without where its choices lead. */
const shownTurn = ({ id, html, choices }: KeyTurn): BranchTurn => ({
  ...{ id, html },
  choices: choices.map(({ key, html: said }) => ({ key, html: said })),
})

function turnLine(part: string, turns: KeyTurn[], turn: KeyTurn, at: number): SheetLine {
  const anchor = (id: string) => `part-${part}-turn-${id}`
  const numberOf = (id: string) => turns.findIndex((one) => one.id === id) + 1
  return {
    id: anchor(turn.id),
    head: `Turn ${at + 1}, “${turn.id}”${turn.choices.length === 0 ? ': an end' : ''}`,
    html: turn.html,
    lines: turn.choices.map(({ html, because, to }) => ({
      ...{ html, because },
      leads: { to: anchor(to), words: `Leads to turn ${numberOf(to)}, “${to}”` },
    })),
  }
}

function read(piece: PartPiece, id: string): Pick<BranchKind, 'part' | 'key'> {
  const turns = partsNamed(piece, 'Turn').map(
    (turn): KeyTurn => ({
      id: turn.attributes.id ?? '',
      html: htmlBefore(turn.pieces).trim(),
      choices: lettered(partsNamed(turn, 'Choice')).map(({ piece: { attributes }, key, html }) => ({
        ...{ key, html },
        to: attributes.to ?? '',
        because: asHtml(attributes.because),
      })),
    }),
  )
  const start = shownTurn(turns[0] ?? { id: '', html: '', choices: [] })
  return {
    part: { kind: 'branch', id, title: asHtml(piece.attributes.title), start },
    key: { kind: 'branch', turns },
  }
}

/** Choices lead forward only, so every conversation ends. */
function faults(use: ComponentUse): ContentFault[] {
  const turns = innerUses(use, 'Turn')
  const idOf = (turn: ComponentUse) => attributeText(turn, 'id')
  const ids = turns.map(idOf)
  const choices = turns.flatMap((turn) => innerUses(turn, 'Choice'))
  const ends = turns.filter((turn) => innerUses(turn, 'Choice').length === 0).length
  const reached = new Set([ids[0], ...choices.map((choice) => attributeText(choice, 'to'))])
  return [
    ...turns.flatMap((turn, i) => turnFaults(turn, ids, i)),
    ...duplicates(turns, idOf).map((turn) =>
      faultAt(turn, `has the turn id "${idOf(turn)}" twice`),
    ),
    ...(ends < 2 ? [faultAt(use, `has ${countWithNoun(ends, 'end')}; it needs at least two`)] : []),
    ...strayContentFaults(use, 'Turn'),
    ...turns
      .filter((turn) => idOf(turn) !== null && !reached.has(idOf(turn)))
      .map((turn) => faultAt(turn, `has a turn "${idOf(turn)}" that no choice leads to`)),
  ]
}

function turnFaults(turn: ComponentUse, ids: (string | null)[], place: number): ContentFault[] {
  const choices = innerUses(turn, 'Choice')
  const id = ids[place] ?? ''
  const most = OPTION_KEYS.length
  const wrong = choices.length === 1 || choices.length > most
  return [
    ...idFaults(turn, 'turn'),
    ...(wrong
      ? [
          faultAt(
            turn,
            `has ${countWithNoun(choices.length, 'choice')} in the turn "${id}"; 2 to ${most}, or none`,
          ),
        ]
      : []),
    ...(turn.mixed ? [] : [faultAt(turn, `has nothing to read in the turn "${id}"`)]),
    ...(turn.trailing
      ? [faultAt(turn, `has something after a choice in the turn "${id}"; the choices come last`)]
      : []),
    ...labelFaults(choices, 'choice'),
    ...choices.flatMap((choice) => {
      const to = attributeText(choice, 'to')
      const target = ids.indexOf(to)
      if (to === null || target > place) return []
      return [
        faultAt(
          choice,
          target < 0
            ? `leads to a turn "${to}" that is not there`
            : `leads back from "${id}" to "${to}"; lead on instead`,
        ),
      ]
    }),
  ]
}
