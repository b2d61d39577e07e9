import { type Day, formatDay } from '~/platform/shared/time'

/** Why practice of a day cannot be stored; nothing was stored and the form still holds all of it. */
export type DayRefusal = { reason: 'future' } | { reason: 'too-early'; earliest: Day }

export const dayRefusalWords = (refusal: DayRefusal): string =>
  refusal.reason === 'future'
    ? 'That day has not come yet where this happened. Enter the day it happened.'
    : `Practice counts from ${formatDay(refusal.earliest, 'year')} on. Enter a later day.`
