import { DEFAULT_POLICY, type FadeSuggestion } from '~/features/transfer/contract'
import { CADENCE_WORDS } from '../contract/words'

const { windowDays } = DEFAULT_POLICY.measures.support

const ONLY = 'It is only a suggestion.'

/** The suggestion with its reason, in whole sentences. The facilitator decides. */
export function fadeWords({ to, reason }: Pick<FadeSuggestion, 'to' | 'reason'>): string {
  const then = CADENCE_WORDS[to].toLowerCase()
  switch (reason) {
    case 'drift':
      return `Recent observations came out lower, so you could meet more often: ${then}. ${ONLY}`
    case 'asked':
      return `They have asked to meet more often, so you could meet ${then}. ${ONLY}`
    case 'independent':
      return `In two periods of ${windowDays} days they used the skills well and with little help, so you could meet less often: ${then}. ${ONLY}`
    case 'closest':
      return 'They may need more support, and you already meet weekly.'
    case 'floor':
      return 'They use the skills well and with little help. You already meet once a quarter, and it stays at that.'
    case 'first-months':
      return 'They use the skills well and with little help. In the first six months you still meet every six weeks.'
    case 'too-early':
      return `It is too early to suggest a change: two periods of ${windowDays} days need enough observations first.`
    case 'not-independent':
      return 'They still use the skills with help, so how often you meet can stay as it is.'
  }
}
