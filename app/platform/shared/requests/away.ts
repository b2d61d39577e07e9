/** When a browser or a proxy may ask again; the embedded database is back by then. */
export const RETRY_AFTER_SECONDS = 5

/** Said wherever the database cannot be reached: in pages, in plain text, and to scripts. */
export const AWAY_WORDS = {
  title: 'We will be back in a moment',
  happened: 'Footbridge cannot reach its records just now. It was not your doing.',
  kept: 'Whatever you saved before is safe. The last step may not have been saved.',
  next: 'Wait a few seconds, then try again.',
} as const
