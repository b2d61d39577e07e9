import { AGREES_FROM, PULSE_ITEMS, type PulseItem } from './items'

/** One answer as it is stored, with whose it is. */
export interface PulseAnswer {
  coachId: string
  item: PulseItem
  agreement: number
}

/**
 * The answers of a group of coaches in a month, counted for publication: it holds no coach anymore. A release turns
 * these counts into words.
 */
export function countPulse(answers: readonly PulseAnswer[]) {
  return {
    coaches: new Set(answers.map(({ coachId }) => coachId)).size,
    items: PULSE_ITEMS.map(({ id, text }) => {
      const own = answers.filter(({ item }) => item === id)
      const agree = own.filter(({ agreement }) => agreement >= AGREES_FROM)
      return { text: text as string, answered: own.length, agree: agree.length }
    }),
  }
}
