import { now } from '~/platform/clock.server'
import { cookieName, readCookie, writeCookie } from '~/platform/http/cookies.server'
import { openSealed, seal } from '~/platform/http/secret.server'
import { z } from '~/platform/shared/zod'

const NAME = 'footbridge-checkout'
/** Longer than a code by email is good, and than it takes to say one's name. */
const SECONDS = 2 * 3600
/** Browsers keep no larger cookie. */
const MAX_BYTES = 3800

const typedSchema = z.object({ cohort: z.string(), fields: z.record(z.string(), z.string()) })
/** The checkout's form as someone typed it who had to sign in first. */
export type Typed = z.infer<typeof typedSchema>
/** Their page says these anew. */
const OF_THE_PAGE = new Set(['mutationId', 'rules', 'seen', 'press', 'cohort'])

/** Keeps it in this browser, sealed, so that nothing of it stands in an address or a log. */
export function typedCookie(cohort: string, form: object, secure: boolean): string {
  const fields = Object.fromEntries(
    Object.entries(form).filter(
      ([name, value]) => typeof value === 'string' && value && !OF_THE_PAGE.has(name),
    ),
  )
  const until = new Date(now().getTime() + SECONDS * 1000)
  const sealed = seal(NAME, JSON.stringify({ cohort, fields }), until)
  return writeCookie(NAME, sealed.length > MAX_BYTES ? '' : sealed, SECONDS, secure)
}

export const noTypedCookie = (secure: boolean) => writeCookie(NAME, '', 0, secure)

/** The fields that were kept for this cohort; none where there are none, or too old ones. */
export function readTyped(request: Request, cohort: string, secure: boolean): Typed['fields'] {
  const sealed = readCookie(request.headers.get('cookie'), cookieName(NAME, secure))
  const text = sealed ? openSealed(NAME, sealed, now()) : null
  const typed = text === null ? null : typedSchema.safeParse(JSON.parse(text)).data
  return typed?.cohort === cohort ? typed.fields : {}
}
