import type { Level, Rung } from '../../contract/basics'
import type { Instrument, Vignette, VignetteLevel } from '../../contract/instruments'
import { nonEmptyFaults, unknownNameFaults } from '../authored/faults'
import { asHtml } from '../authored/pieces'
import type { AnswerSheet, FormFacts, KindRules, Scored } from '../kind'

/** A short story to score on the anchors. The reference comes once it is scored. */
export interface VignetteKind {
  part: {
    kind: 'vignette'
    id: string
    vignette: string
    title: string
    scene: string
    paragraphs: string[]
    skills: { id: string; title: string; levels: Record<Level, string> }[]
    prompt: Record<Rung, string>
    carried: Record<Rung, string>
  }
  marked: { kind: 'vignette'; id: string; vignette: string }
  key: { kind: 'vignette'; vignette: string }
  answer: {
    kind: 'vignette'
    levels: Record<string, VignetteLevel>
    prompt: Rung
    carried: Rung
  }
  feedback: {
    kind: 'vignette'
    skills: ({ id: string; because: string } & Scored)[]
    /** No reason where the observer did nothing: the scale says it. */
    prompt: { own: Rung; reference: Rung; because: string | null }
    carried: { own: Rung; reference: Rung; because: string }
  }
}

export const vignetteFacts: FormFacts = {
  unanswered: 'Choose a level for each skill, how much help there was, and who led it.',
  texts: [],
}

export const vignette: KindRules<VignetteKind> = {
  facts: vignetteFacts,
  own: false,
  authored: {
    Vignette: {
      attributes: ['of'],
      // A scene is read twice, scored and compared; a lesson with several is done in sittings.
      furtherMinutes: 7,
      faults: (use, { vignettes }) => [
        ...unknownNameFaults(
          use,
          'of',
          vignettes,
          (of) => `names "${of}", which is not among the vignettes`,
        ),
        ...nonEmptyFaults(use),
      ],
      read: ({ attributes: { of: name = '' } }, id) => ({
        part: { kind: 'vignette', id, vignette: name },
        key: { kind: 'vignette', vignette: name },
      }),
    },
  },
  answer: ({ z, thingId, levelOf, rungOf }) =>
    z.object({
      kind: z.literal('vignette'),
      levels: z.record(thingId(), z.union([z.literal('na'), levelOf()])),
      prompt: rungOf(),
      carried: rungOf(),
    }),
  feedback: ({ vignette: name }, answer, { vignettes }) => {
    const one = Object.hasOwn(vignettes, name) ? vignettes[name] : undefined
    return one ? onScores(one, answer) : null
  },
  sheet(part, { vignette: name }, { vignettes }) {
    const one = vignettes[name]
    return one ? referenceSheet(part, one) : null
  },
  fill({ id, vignette: name }, { vignettes, instruments }) {
    const one = vignettes[name] ?? missing(name)
    return vignettePart(id, one, instruments[one.instrument] ?? missing(one.instrument))
  },
  reference: ({ vignette: name }, { vignettes }) => vignettes[name],
  scored: ({ skills }) => skills,
}

/** The rules have made sure of it. */
const missing = (name: string): never => {
  throw new Error(`the pack names "${name}", which is not in it`)
}

/** A vignette that stands in no lesson, as something to look at. */
export const vignetteAlone = (
  one: Vignette,
  instrument: Instrument,
): Pick<VignetteKind, 'part' | 'key'> => ({
  part: vignettePart(one.id, one, instrument),
  key: { kind: 'vignette', vignette: one.id },
})

/** A vignette as something to score: its text, and the anchors of its instrument. */
function vignettePart(
  id: string,
  { title, scene, paragraphs, skills, ...one }: Vignette,
  instrument: Instrument,
): VignetteKind['part'] {
  const { prompt, carried } = instrument
  const scored = instrument.skills.filter((skill) => skills.includes(skill.id))
  return {
    ...{ kind: 'vignette', id, vignette: one.id },
    ...{ title, scene, paragraphs, prompt, carried },
    skills: scored.map(({ id: skill, title: name, levels }) => ({
      id: skill,
      title: name,
      levels,
    })),
  }
}

function onScores(one: Vignette, answer: VignetteKind['answer']): VignetteKind['feedback'] | null {
  const { reference, because, skills } = one
  if (Object.keys(answer.levels).length !== skills.length) return null
  const levelOf = (id: string) => (Object.hasOwn(answer.levels, id) ? answer.levels[id] : undefined)
  const scored = skills.map((id) => ({ id, own: levelOf(id) }))
  if (scored.some(({ own }) => own === undefined)) return null
  return {
    kind: 'vignette',
    skills: scored.map(({ id, own }) => ({
      id,
      own: own ?? 'na',
      reference: reference.levels[id] ?? 'na',
      because: because[id] ?? '',
    })),
    prompt: { own: answer.prompt, reference: reference.prompt, because: because.prompt ?? null },
    carried: {
      own: answer.carried,
      reference: reference.carried,
      because: because.carried ?? '',
    },
  }
}

/** The levels that experienced scorers agreed on, each with its anchor and why. */
function referenceSheet(part: VignetteKind['part'], { reference, because }: Vignette): AnswerSheet {
  const line = (name: string, score: string, why: string | undefined) => ({
    ...{ html: asHtml(name), verdict: asHtml(score) },
    ...(why ? { because: asHtml(why) } : {}),
  })
  const skills = part.skills.map(({ id, title, levels }) => {
    const level = reference.levels[id] ?? 'na'
    const score = level === 'na' ? 'No opportunity' : `Level ${level}: ${levels[level]}`
    return line(`${id} ${title}`, score, because[id])
  })
  const { prompt, carried } = reference
  return {
    title: 'The reference',
    look: 'plain',
    lines: [
      ...skills,
      line('How much help there was', `${prompt}: ${part.prompt[prompt]}`, because.prompt),
      line('Who led it', `${carried}: ${part.carried[carried]}`, because.carried),
    ],
  }
}
