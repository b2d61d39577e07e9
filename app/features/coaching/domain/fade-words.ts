import { DEFAULT_POLICY, type FadeSuggestion } from '~/features/transfer/contract'
import { CADENCE_WORDS } from '../contract/words'

const { windowDays } = DEFAULT_POLICY.measures.support
const { minLevel } = DEFAULT_POLICY.measures.independence

type Suggested = Pick<FadeSuggestion, 'to' | 'reason' | 'short'>

const ONLY = 'It is only a suggestion.'

/** Low levels are never told as help, nor help as low levels; and what was so before is not told of today. */
export function whyStays(short: Suggested['short'], who: 'they' | 'you'): string {
  const isBefore = (short?.back ?? 0) > 0
  const well = `In the last ${windowDays} days ${who} used the skills well and with little help.`
  switch (short?.by) {
    case 'level':
      return isBefore
        ? `${well} In the ${windowDays} days before that, some skills came out below level ${minLevel}.`
        : `In the last ${windowDays} days some skills came out below level ${minLevel}.`
    case 'help':
      return isBefore
        ? `${well} In the ${windowDays} days before that, ${who} used them with some help.`
        : `In the last ${windowDays} days ${who} used the skills with some help.`
    default:
      return isBefore
        ? `${well} In the ${windowDays} days before that, some skills came out below level ${minLevel} or were used with help.`
        : `In the last ${windowDays} days some skills came out below level ${minLevel} or were used with help.`
  }
}

/** The suggestion with its reason, in whole sentences. The facilitator decides. */
export function fadeWords({ to, reason, short }: Suggested): string {
  const then = CADENCE_WORDS[to].toLowerCase()
  switch (reason) {
    case 'drift':
      return `Recent observations came out lower, so you could meet more often: ${then}. ${ONLY}`
    case 'asked':
      return `They have asked to meet more often, so you could meet ${then}. ${ONLY}`
    case 'independent':
      return `In two periods of ${windowDays} days they used the skills well and with little help, so you could meet less often: ${then}. ${ONLY}`
    case 'closest':
      return 'They may need more support, and you already meet every week.'
    case 'floor':
      return 'They use the skills well and with little help. You already meet every three months, and it stays at that.'
    case 'first-months':
      return 'They use the skills well and with little help. In the first six months you still meet every six weeks.'
    case 'too-early':
      return `It is too early to suggest a change: two periods of ${windowDays} days need enough observations first.`
    case 'not-independent':
      return `No change is suggested. ${whyStays(short, 'they')}`
  }
}

const TOGETHER = 'It’s only a suggestion: you decide it together.'

/** The same suggestion for the coach whom it is about. */
export function ownFadeWords({ to, reason, short }: Suggested): string {
  const then = CADENCE_WORDS[to].toLowerCase()
  switch (reason) {
    case 'drift':
      return `Recent observations came out lower, so you and your facilitator could meet more often: ${then}. ${TOGETHER}`
    case 'asked':
      return `You asked to meet more often, so you could meet ${then}. ${TOGETHER}`
    case 'independent':
      return `One step down: in two periods of ${windowDays} days you used the skills well and with little help, so you and your facilitator could meet less often, ${then}. ${TOGETHER}`
    case 'closest':
      return 'No change is suggested: you already meet every week, which is as often as it gets.'
    case 'floor':
      return 'No change is suggested: you use the skills well and with little help, and every three months is the lowest step.'
    case 'first-months':
      return 'You use the skills well and with little help. In the first six months, every six weeks is the lowest step.'
    case 'too-early':
      return `Too early for a suggestion: it takes enough observations in two periods of ${windowDays} days.`
    case 'not-independent':
      return `No change is suggested. ${whyStays(short, 'you')}`
  }
}
