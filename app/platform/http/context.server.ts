import type { Actor } from '../shared/actor'

/** The server hands this to every loader and action (Remix's load context). */
export type AppContext = {
  nonce: string
  requestId: string
  /** Keyed hash of the caller's network, for throttling; never the address itself. */
  networkHash: string
  userAgent: string
  settings: {
    demo: boolean
    dev: boolean
    secure: boolean
    baseUrl: string
    sandboxPayments: boolean
  }
  /** The page is the answer to a form that was posted to it. */
  posted?: boolean
  /** In development: why no page can be answered just now, in words. */
  refusal?: string | undefined
  /** The route answered so, which the page shall say. */
  fault?: Response
  /** Hands over a page that is one string already; the response then carries status and headers only. */
  answerWith(page: string): void
  /** The person who asks. They are read from the database at most once per request. */
  actor(): Promise<Actor | null>
}

/** The arguments of a Remix loader or action, without importing Remix. */
export interface RouteArgs {
  request: Request
  params: Record<string, string | undefined>
  context: AppContext
}
