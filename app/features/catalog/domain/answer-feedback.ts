import type {
  KeyTurn,
  PartAnswer,
  PartFeedback,
  PartKey,
  Vignette,
  VignetteLevel,
} from '../contract'
import { shownTurn } from './shown-turn'

/**
 * The feedback on an answer. It is null for an answer to something else: another kind of part, an option,
 * item, bin or skill that is not there, or not the whole.
 * @param vignettes by id
 */
export function feedbackOn(
  key: PartKey,
  answer: PartAnswer,
  vignettes: Readonly<Record<string, Vignette>>,
): PartFeedback | null {
  if (key.kind === 'check' && answer.kind === 'check') return onCheck(key.options, answer.option)
  if (key.kind === 'branch' && answer.kind === 'branch') return onPath(key.turns, answer.path)
  if (key.kind === 'sort' && answer.kind === 'sort') return onPlaces(key, answer.places)
  if (key.kind === 'rewrite' && answer.kind === 'rewrite') return { ...key }
  if (key.kind === 'vignette' && answer.kind === 'vignette') {
    const vignette = Object.hasOwn(vignettes, key.vignette) ? vignettes[key.vignette] : undefined
    return vignette ? onScores(vignette, answer) : null
  }
  if (key.kind === 'ruler' && answer.kind === 'ruler') return { kind: 'ruler' }
  if (key.kind === 'pause' && answer.kind === 'pause') return { kind: 'pause' }
  return key.kind === 'if-then' && answer.kind === 'if-then' ? { kind: 'if-then' } : null
}

type Of<K extends PartFeedback['kind']> = Extract<PartFeedback, { kind: K }>
type KeyOf<K extends PartKey['kind']> = Extract<PartKey, { kind: K }>
type AnswerOf<K extends PartAnswer['kind']> = Extract<PartAnswer, { kind: K }>

/** A wrong answer gets its own reason only, so that trying again is worth it. */
function onCheck(options: KeyOf<'check'>['options'], chosen: string): Of<'check'> | null {
  const option = options.find(({ key }) => key === chosen)
  if (!option) return null
  const { correct, because } = option
  const others = options.filter(({ key }) => correct && key !== chosen)
  return {
    kind: 'check',
    ...{ correct, because },
    others: others.map(({ html, because: why }) => ({ html, because: why })),
  }
}

function onPath(turns: readonly KeyTurn[], path: readonly string[]): Of<'branch'> | null {
  let now = turns[0]
  const steps: Of<'branch'>['steps'] = []
  for (const step of path) {
    const choice = now?.choices.find(({ key }) => key === step)
    if (!now || !choice) return null
    steps.push({ html: now.html, said: choice.html, because: choice.because })
    now = turns.find(({ id }) => id === choice.to)
  }
  return now ? { kind: 'branch', steps, now: shownTurn(now) } : null
}

function onPlaces(
  { bins, items }: KeyOf<'sort'>,
  places: Readonly<Record<string, string>>,
): Of<'sort'> | null {
  if (Object.keys(places).length !== items.length) return null
  if (items.some(({ id }) => !Object.hasOwn(places, id))) return null
  if (!Object.values(places).every((bin) => bins.includes(bin))) return null
  const judged = items.map(({ id, bin, because }) => ({
    id,
    correct: places[id] === bin,
    because,
  }))
  return { kind: 'sort', right: judged.filter(({ correct }) => correct).length, items: judged }
}

function onScores(vignette: Vignette, answer: AnswerOf<'vignette'>): Of<'vignette'> | null {
  const { reference, because, skills } = vignette
  if (Object.keys(answer.levels).length !== skills.length) return null
  const levelOf = (id: string) => (Object.hasOwn(answer.levels, id) ? answer.levels[id] : undefined)
  const scored = skills.map((id) => ({ id, own: levelOf(id) as VignetteLevel | undefined }))
  if (scored.some(({ own }) => own === undefined)) return null
  return {
    kind: 'vignette',
    skills: scored.map(({ id, own }) => ({
      id,
      own: own ?? 'na',
      reference: reference.levels[id] ?? 'na',
      because: because[id] ?? '',
    })),
    prompt: {
      own: asRung(answer.prompt),
      reference: reference.prompt,
      because: because.prompt ?? null,
    },
    carried: {
      own: asRung(answer.carried),
      reference: reference.carried,
      because: because.carried ?? '',
    },
  }
}

const RUNGS = [0, 1, 2, 3] as const
const asRung = (value: number) => RUNGS[value] ?? 0
