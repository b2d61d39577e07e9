import type { Actor } from '~/platform/shared/actor'

/** Where the application of a test answers. */
const BASE_URL = 'http://localhost:3000'

/** A route reads this context when a test calls its loader or action as `actor`. */
export const contextOf = (actor: Actor | null) => ({
  ...{ nonce: 'n', requestId: 'r', networkHash: 'h', userAgent: 'a test' },
  answerWith: () => {},
  settings: {
    ...{ demo: true, dev: false, secure: false, sandboxPayments: true },
    baseUrl: BASE_URL,
  },
  actor: async () => actor,
})
