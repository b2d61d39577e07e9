import { z } from 'zod'

// zod 4 otherwise probes `new Function`, which a strict Content-Security-Policy reports.
z.config({ jitless: true })

/**
 * What a form says where its schema has no words of its own. Only what no page of ours sends comes so far, so
 * one sentence does for all; the library's words ("received File") are for developers.
 */
export const plainWords = () =>
  'This cannot be read as an answer to what is asked here. Load the page again, then choose or write it once more.'

export { z }
