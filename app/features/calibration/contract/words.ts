import { counted } from '~/platform/shared/lists/counts'
import type { Agreement } from '~/platform/shared/statistics/agreement/agreement'
import { formatDay } from '~/platform/shared/time'
import { CALIBRATION, type CalibrationStanding, type Shortfall } from '../domain/calibration-rule'

const hundredths = (value: number): string => (value / 100).toFixed(2)

/** "0.3" */
const MAX_LEAN = String(CALIBRATION.maxLean / 100)

/** "13 of 20, 65%"; "9 of 14, 64.3%": a whole percent would hide which side of the rule it is on. */
export const shareWords = (count: number, of: number): string =>
  of === 0 ? 'no levels to compare' : `${count} of ${of}, ${Math.round((1000 * count) / of) / 10}%`

/** "0.51"; a kappa that cannot be computed says why. */
const kappaWords = (kappa: number | null): string =>
  kappa === null ? 'not enough spread' : kappa.toFixed(2).replace('-', '−')

/** "+0.35 of a level": plus is higher than the reference. */
export function biasWords(bias: number | null): string {
  if (bias === null) return 'no levels to compare'
  if (Math.abs(bias) < 0.005) return 'neither up nor down'
  return `${bias > 0 ? '+' : '−'}${Math.abs(bias).toFixed(2)} of a level`
}

const NEEDED: Record<'exact' | 'within-one' | 'kappa' | 'lean', string> = {
  exact: `at least ${CALIBRATION.minExactPercent}%`,
  'within-one': `at least ${CALIBRATION.minWithinOnePercent}%`,
  kappa: `weighted, at least ${hundredths(CALIBRATION.minKappa)}`,
  lean: `at most ${MAX_LEAN}, up or down`,
}

/** The four questions of a report, as the lessons ask them. */
export const reportLines = (agreement: Agreement) => {
  const { n, exact, withinOne, kappa, quadraticKappa, bias } = agreement
  const luck =
    quadraticKappa === null
      ? kappaWords(null)
      : `kappa ${kappaWords(kappa)}, weighted kappa ${kappaWords(quadraticKappa)}`
  return [
    { question: 'How often the same?', number: shareWords(exact, n), needed: NEEDED.exact },
    {
      question: 'How often within one level?',
      number: shareWords(withinOne, n),
      needed: NEEDED['within-one'],
    },
    { question: 'Better than luck?', number: luck, needed: NEEDED.kappa },
    { question: 'Which way do you lean?', number: biasWords(bias), needed: NEEDED.lean },
  ]
}

/** All that a run needs, one sentence each. */
export const CALIBRATION_RULES: readonly string[] = [
  `You score at least ${CALIBRATION.minScenes} scenes, and at least ${CALIBRATION.minItems} of your levels can be compared with the reference.`,
  `At least ${CALIBRATION.minExactPercent}% of your levels are the same as the reference, and at least ${CALIBRATION.minWithinOnePercent}% are within one level.`,
  `Weighted kappa, which takes luck into account, is at least ${hundredths(CALIBRATION.minKappa)}.`,
  `On average you lean by at most ${MAX_LEAN} of a level, up or down.`,
  `It lasts ${CALIBRATION.validDays} days. Your newest run counts.`,
]

const SHORT: Record<Shortfall, (agreement: Agreement) => string> = {
  scenes: () => `A run needs at least ${CALIBRATION.minScenes} scored scenes.`,
  items: ({ n }) =>
    `${counted(n, 'level')} could be compared, because you or the reference saw no opportunity for the others. At least ${CALIBRATION.minItems} are needed.`,
  exact: ({ exact, n }) =>
    `The same as the reference: ${shareWords(exact, n)}. You need ${NEEDED.exact}.`,
  'within-one': ({ withinOne, n }) =>
    `Within one level: ${shareWords(withinOne, n)}. You need ${NEEDED['within-one']}.`,
  spread: () =>
    'Not enough spread: all levels are the same, so kappa can’t be calculated. A new run has other scenes.',
  kappa: ({ quadraticKappa }) =>
    `Weighted kappa: ${kappaWords(quadraticKappa)}. You need at least ${hundredths(CALIBRATION.minKappa)}.`,
  lean: ({ bias }) => `You lean by ${biasWords(bias)}. You need ${NEEDED.lean}.`,
}

/** Each thing that a run falls short of, in a sentence. */
export const shortfallWords = (shortfalls: readonly Shortfall[], agreement: Agreement): string[] =>
  shortfalls.map((one) => SHORT[one](agreement))

/** How someone stands, as the title of a notice. */
export function standingWords(standing: CalibrationStanding): string {
  if (standing.kind === 'calibrated')
    return `You’re calibrated until ${formatDay(standing.until, 'year')}`
  if (standing.kind === 'expired')
    return `Your calibration expired on ${formatDay(standing.on, 'year')}`
  return 'You’re not calibrated yet'
}

/** Calibration counts for these alone: a peer's observation stays one, whoever signs it (decision 014). */
export const COUNTS_FOR =
  'It counts where you observe as a facilitator or as an observer of your agency. Between peers, an observation stays a peer’s.'
