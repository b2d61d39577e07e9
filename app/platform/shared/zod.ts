import { z } from 'zod'

// zod 4 otherwise probes `new Function`, which a strict Content-Security-Policy reports.
z.config({ jitless: true })

/**
 * A form says this where its schema has no words of its own. Only fields that no page of ours sends come so
 * far, so one sentence does for all. The library's words ("received File") are for developers.
 */
export const plainWords = () =>
  'This cannot be read as an answer to what is asked here. Load the page again, then choose or write it once more.'

export { z }
