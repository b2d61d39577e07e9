import './zod-set-up'
import { z } from 'zod'

/**
 * A form says this where its schema has no words of its own. Only fields that no page of ours sends come so
 * far, so one sentence does for all. The library's words ("received File") are for developers.
 */
export const plainWords = () =>
  'This cannot be read as an answer to what is asked here. Load the page again, then choose or write it once more.'

export { z }
