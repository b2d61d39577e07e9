import { trimmed } from '~/platform/shared/text'
import { z } from '~/platform/shared/zod'
import { OPTION_KEYS } from '../../contract/options'

// The schema of an answer is put together from these. They are handed to the rules of a kind, which name no
// schema themselves: the browser needs a kind's facts, and would load the library with them.

export { z }

export const optionKey = () => z.enum(OPTION_KEYS, { error: 'Choose an answer first.' })
export const thingId = () => z.string().min(1).max(60)

/** A text in a person's own words. */
export const ownWords = (most: number, empty: string) =>
  z
    .string({ error: empty })
    .overwrite(trimmed)
    .min(1, empty)
    .max(most, `Keep it under ${most.toLocaleString('en-US')} characters.`)

// A form sends digits.
export const levelOf = () => z.coerce.number().pipe(z.literal([1, 2, 3, 4]))
export const rungOf = () => z.coerce.number({ error: 'Choose one.' }).pipe(z.literal([0, 1, 2, 3]))
