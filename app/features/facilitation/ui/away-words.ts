import { PAUSE_WORDS, type PauseReason } from '~/features/transfer/contract'
import { formatDay } from '~/platform/shared/time'
import type { Away } from '../contract'

/** " (leave)"; nothing where the reason is not told. */
export const reasonWords = (reason: string | null): string =>
  reason ? ` (${PAUSE_WORDS[reason as PauseReason].toLowerCase()})` : ''

/** "Paused (leave) until Jan 5. These days don’t count." */
export const awayWords = ({ backOn, reason }: Away): string =>
  `Paused${reasonWords(reason)} until ${formatDay(backOn)}. These days don’t count.`
