import { atMost, mutationId } from '~/platform/shared/form-fields'
import { oneLine } from '~/platform/shared/text'
import { isTimeZone } from '~/platform/shared/time'
import { z } from '~/platform/shared/zod'
import { CODE_DIGITS, CODE_FORM, LONG_CODE_LENGTH, typedCode } from '../domain/codes'

/** For whoever says none and whose browser does not either. */
export const DEFAULT_TIME_ZONE = 'America/New_York'

/** An address with letters that others may have, and to which this program cannot send. */
export const isBeyondAscii = (text: string): boolean => /@.*\P{ASCII}|\P{ASCII}.*@/u.test(text)

/** Addresses are compared and stored in lower case. */
export const emailSchema = z
  .string({ error: 'Enter your email address' })
  .trim()
  .toLowerCase()
  .pipe(
    z
      .email({
        error: ({ input }) =>
          isBeyondAscii(String(input))
            ? 'Footbridge can’t send to addresses with letters such as ü or é. Enter another address'
            : 'Enter an email address such as name@example.org',
      })
      .max(254),
  )

const next = z.string().max(2000).optional()

export const REQUEST_CODE = 'request-code'

export const requestCodeSchema = z.object({
  intent: z.literal(REQUEST_CODE),
  email: emailSchema,
  next,
  /** Sent from the second step: the first code did not arrive. */
  again: z.literal('yes').optional(),
})

export const SAMPLE = 'sample'

const sampleSchema = z.object({
  intent: z.literal(SAMPLE),
  person: z.string().max(40),
  next,
})

/** Every form that posts to /sign-in. */
export const signInFormSchema = z.discriminatedUnion('intent', [requestCodeSchema, sampleSchema])

export const codeSchema = z.object({
  code: z
    .string({ error: 'Enter the code from the email' })
    .transform(typedCode)
    .pipe(
      z
        .string()
        .regex(
          CODE_FORM,
          `Enter the code from the email: ${CODE_DIGITS} digits, or ${LONG_CODE_LENGTH} characters`,
        ),
    ),
  /** The browser's own guess. */
  timeZone: z.string().max(100).optional(),
})

/** Characters. */
const MAX_NAME = 100
/** Characters; the database has the same limit. */
const MAX_ABOUT = 200

const name = z
  .string({ error: 'Enter the name that others may call you' })
  .overwrite(oneLine)
  .min(1, 'Enter the name that others may call you')
  .max(MAX_NAME, atMost(MAX_NAME))

export const nameSchema = z.object({ mutationId, name, next })

export const PROFILE = 'profile'

export const profileSchema = z.object({
  intent: z.literal(PROFILE),
  mutationId,
  name,
  timeZone: z.string({ error: 'Choose a time zone' }).refine(isTimeZone, 'Choose a time zone'),
  /** Facilitators say it about themselves; the forms of others leave it out. */
  about: z.string().overwrite(oneLine).max(MAX_ABOUT, atMost(MAX_ABOUT)).optional(),
})

export const REVOKE_SESSION = 'revoke-session'

export const REVOKE_OTHERS = 'revoke-others'

const revokeSessionSchema = z.object({
  intent: z.literal(REVOKE_SESSION),
  mutationId,
  session: z.uuid(),
})

const revokeOthersSchema = z.object({ intent: z.literal(REVOKE_OTHERS), mutationId })

export const ANSWER_OFFER = 'answer-offer'

/** A role that waits is accepted or declined; which, is said by the button. */
const answerOfferSchema = z.object({
  intent: z.literal(ANSWER_OFFER),
  mutationId,
  offer: z.uuid(),
  answer: z.enum(['accept', 'decline']),
})
export type AnswerOfferForm = z.infer<typeof answerOfferSchema>

/** Every form on /account. */
export const accountFormSchema = z.discriminatedUnion('intent', [
  profileSchema,
  revokeSessionSchema,
  revokeOthersSchema,
  answerOfferSchema,
])

/**
 * Six digits, or the long code (perhaps in an earlier mail) are in the mailbox; `busy`: only if the address is
 * expected here. The same for known and unknown addresses.
 */
export const CODES_SENT = ['code', 'long', 'busy'] as const

export type CodeSent = (typeof CODES_SENT)[number]
