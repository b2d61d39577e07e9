import { AsyncLocalStorage } from 'node:async_hooks'
import { setCalendarClock } from './shared/time'

const frozen = new AsyncLocalStorage<Date>()

/** The app's one clock. Only tests and the demo loader set it, with `atTime`. */
export const now = (): Date => new Date(frozen.getStore() ?? Date.now())

setCalendarClock(now)

/** Runs `work` with the clock standing at `instant`. */
export const atTime = <T>(instant: Date, work: () => T): T => frozen.run(instant, work)
