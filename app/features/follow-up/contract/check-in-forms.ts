import { emailSchema } from '~/features/identity/contract'
import { BARRIER_IDS, skillId as skill } from '~/features/transfer/contract'
import { mutationId, optionalWords, tick } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'
import {
  ASK_MANAGER,
  FREQUENCIES,
  isStillUsed,
  REOPEN,
  SAVE_ANSWER,
  SETTLE,
  SIGHTINGS,
  type Sighting,
  STILL,
  type StillUsing,
  SUBMIT_CHECK_IN,
  type UseFrequency,
} from './check-in-words'

const keysOf = <K extends string>(words: Readonly<Record<K, string>>) =>
  Object.keys(words) as [K, ...K[]]

/** One skill of a check-in. */
export const checkInAnswerSchema = z
  .object({
    intent: z.literal(SAVE_ANSWER),
    mutationId,
    skill,
    still: z.enum(keysOf<StillUsing>(STILL), { error: 'Say whether you still use it' }),
    frequency: z.enum(keysOf<UseFrequency>(FREQUENCIES)).optional(),
    helps: optionalWords(600),
    hinders: z.array(z.enum(BARRIER_IDS)).default([]),
    hindersOther: optionalWords(600),
  })
  .refine(({ still, frequency }) => !isStillUsed(still) || frequency, {
    path: ['frequency'],
    error: 'Say how often',
  })

export const submitCheckInSchema = z.object({
  intent: z.literal(SUBMIT_CHECK_IN),
  mutationId,
  support: tick,
  wish: optionalWords(1_000),
})

export const askManagerSchema = z.object({
  intent: z.literal(ASK_MANAGER),
  mutationId,
  email: z.string({ error: 'Enter their email address' }).pipe(emailSchema),
  skill,
  consent: tick.refine(Boolean, 'Tick the box if you want us to ask them'),
})

export const checkInFormSchema = z.discriminatedUnion('intent', [
  checkInAnswerSchema,
  submitCheckInSchema,
  askManagerSchema,
])

export const sightingSchema = z.object({
  sighting: z.enum(keysOf<Sighting>(SIGHTINGS), { error: 'Choose an answer' }),
})

export const supportTaskSchema = z.object({
  intent: z.enum([SETTLE, REOPEN]),
  mutationId,
  /** The page on which the button stands. */
  from: z.enum(['home', 'cohort']).catch('home'),
})

/** Why a check-in takes nothing more, in words. */
export type CheckInRefusal =
  | { reason: 'missed' }
  | { reason: 'kept' }
  | { reason: 'empty' }
  | { reason: 'asked' }
  | { reason: 'own-address' }

export const checkInRefusalWords = ({ reason }: CheckInRefusal): string => {
  switch (reason) {
    case 'missed':
      return 'This check-in has closed. There’s no penalty, and nothing was saved.'
    case 'kept':
      return 'This check-in was sent more than a day ago, so it stays as it is.'
    case 'empty':
      return 'Save an answer for at least one skill first.'
    case 'asked':
      return 'You have asked your manager already. One question goes with each check-in.'
    case 'own-address':
      return 'This is your own address. Enter your manager’s.'
  }
}
