import { pino } from 'pino'
import { settings } from '../env.server'

const FULL_BYTES = 4_096
const AT_LATEST_MS = 1_000
const { warn = 40 } = pino.levels.values

let logger: pino.Logger | undefined

/**
 * What says that all went well is written many lines at once, at the latest after a second and when the
 * process ends: line by line it is a twentieth of a page's cost. A warning or an error is written at once.
 */
function open(): pino.Logger {
  const out = pino.destination({
    sync: false,
    minLength: FULL_BYTES,
    periodicFlush: AT_LATEST_MS,
  })
  const options: pino.LoggerOptions = {
    level: settings().logLevel,
    base: { app: 'footbridge' },
    hooks: {
      logMethod(line, write, level) {
        write.apply(this, line)
        if (level >= warn) out.flushSync()
      },
    },
  }
  return pino(options, out)
}

/** Structured log. Never holds what people wrote, addresses of people, codes or tokens. */
export const log = (): pino.Logger => {
  logger ??= open()
  return logger
}
