import { pino } from 'pino'
import { settings } from '../env.server'

let logger: pino.Logger | undefined

/** Structured log. Never holds what people wrote, addresses of people, codes or tokens. */
export const log = (): pino.Logger => {
  logger ??= pino({ level: settings().logLevel, base: { app: 'footbridge' } })
  return logger
}
