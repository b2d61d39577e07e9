import { trimmed } from '~/platform/shared/text'
import { z } from '~/platform/shared/zod'
import { OPTION_KEYS } from '../../contract/options'

// The schemas of answers are put together from these. A browser never loads them.

export const optionKey = () => z.enum(OPTION_KEYS, { error: 'Choose an answer first.' })
export const thingId = () => z.string().min(1).max(60)

/** A text in a person's own words. */
export const ownWords = (most: number, empty: string) =>
  z
    .string({ error: empty })
    .overwrite(trimmed)
    .min(1, empty)
    .max(most, `Keep it under ${most.toLocaleString('en-US')} characters.`)
