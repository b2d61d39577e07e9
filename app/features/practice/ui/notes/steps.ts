import { isBlank } from '~/platform/shared/text'
import type { SkillUse } from '../../contract/words'

export type StepName =
  | 'use'
  | 'why'
  | 'told'
  | 'carried'
  | 'help'
  | 'setting'
  | 'barriers'
  | 'confidence'
  | 'readers'

/** The heading of each step. The question itself stands below it. */
export const TITLES: Readonly<Record<StepName, string>> = {
  use: 'The moment',
  why: 'No opportunity',
  told: 'What happened',
  carried: 'Who led',
  help: 'Help',
  setting: 'The place',
  barriers: 'What got in the way',
  confidence: 'Next time',
  readers: 'Sharing',
}

const USED: readonly StepName[] = [
  ...(['use', 'told', 'carried', 'help', 'setting'] as const),
  ...(['barriers', 'confidence', 'readers'] as const),
]

/** The steps after each answer: without a use no one led it, and without an opportunity only why is asked. */
const PATHS: Readonly<Record<SkillUse, readonly StepName[]>> = {
  yes: USED,
  partly: USED,
  no: ['use', 'told', 'barriers', 'confidence', 'readers'],
  no_chance: ['use', 'why'],
}

const isUse = (used: unknown): used is SkillUse =>
  typeof used === 'string' && Object.hasOwn(PATHS, used)

export const pathFor = (used: unknown): readonly StepName[] => (isUse(used) ? PATHS[used] : USED)

export const isStep = (name: unknown): name is StepName =>
  typeof name === 'string' && Object.hasOwn(TITLES, name)

/** The texts without which a use cannot be saved, and which of them is missing. */
export const missingIn = (
  step: StepName,
  form: FormData,
): ('used' | 'whatIDid' | 'whatHappened')[] => {
  const used = form.get('used')
  if (step === 'use') return isUse(used) ? [] : ['used']
  if (step !== 'told' || (used !== 'yes' && used !== 'partly')) return []
  return (['whatIDid', 'whatHappened'] as const).filter((name) => isBlank(String(form.get(name))))
}

const FIELDS: Readonly<Record<StepName, readonly string[]>> = {
  use: ['used'],
  why: ['why'],
  told: ['whatIDid', 'whatHappened'],
  carried: ['carried'],
  help: ['help'],
  setting: ['setting'],
  barriers: ['barriers'],
  confidence: ['confidence'],
  readers: ['peer'],
}

/** The last step with an answer, on which someone who comes back goes on; undefined where nothing is told yet. */
export const lastAnswered = (form: FormData): StepName | undefined =>
  pathFor(form.get('used')).findLast((step) =>
    FIELDS[step].some((name) => form.getAll(name).some((value) => String(value).trim())),
  )
