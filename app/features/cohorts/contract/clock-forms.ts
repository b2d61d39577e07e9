import { day, mutationId, tick } from '~/platform/shared/form-fields'
import { oneLine } from '~/platform/shared/text'
import { isTimeZone } from '~/platform/shared/time'
import { z } from '~/platform/shared/zod'
import { MAX_CAPACITY } from '../domain/places'
import { earlyBird, PRICE, PRICE_WORDS, percent, volumeSteps } from './price-fields'
import type { Visibility } from './views'
import { isVisibility } from './visibilities'

export const SAVE_COHORT = 'save-cohort'
export const UNDO_CHANGE = 'undo-change'
export const ADD_FACILITATOR = 'add-facilitator'
export const END_FACILITATOR = 'end-facilitator'
export const MAKE_LEAD = 'make-lead'
export const CANCEL_FACILITATOR = 'cancel-facilitator'

const whole = (words: string, least: number, most: number) =>
  z.coerce.number({ error: words }).int(words).min(least, words).max(most, words)
const line = (words: string, max: number) =>
  z.string({ error: words }).overwrite(oneLine).min(1, words).max(max, `Use at most ${max} letters`)

/** A link has to be one that browsers open safely; anything else is words. */
const isPlace = (text: string): boolean =>
  !/^[a-z][a-z0-9+.-]*:/i.test(text) || (/^https:\/\//i.test(text) && URL.canParse(text))

/** Where a live session is: an https link, or words. */
export const meetingPlace = z
  .string()
  .overwrite(oneLine)
  .max(500, 'Use at most 500 letters')
  .refine(isPlace, 'Enter a link that begins with https://, or the place in words')

const A_TIME = 'Enter a time, such as 12:30'
export const wallTime = z.string({ error: A_TIME }).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, A_TIME)

const isCurrency = (code: string): boolean =>
  /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code)

/** A row that is left blank says nothing; one that is begun needs a name and a first day. */
const holidayRow = z
  .object({
    name: z.string().overwrite(oneLine).max(100, 'Use at most 100 letters').optional(),
    from: day.optional(),
    to: day.optional(),
  })
  .superRefine(({ name, from, to }, context) => {
    if (!name && !from && !to) return
    const miss = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (!name) miss('name', 'Enter the holiday’s name')
    if (!from) miss('from', 'Enter its first day')
    if (from && to && to < from) miss('to', 'Enter a last day that is not before the first')
  })

const holidays = z
  .array(holidayRow)
  .max(40, 'Enter at most 40 holidays')
  .default([])
  .transform((rows) =>
    rows.flatMap(({ name, from, to }) => (name && from ? [{ name, from, to: to ?? from }] : [])),
  )

const terms = {
  title: line('Enter a title', 200),
  slug: z
    .string({ error: 'Enter an address' })
    .regex(/^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/, 'Use small letters, digits and hyphens'),
  timeZone: z.string({ error: 'Choose a time zone' }).refine(isTimeZone, 'Choose a time zone'),
  anchor: day,
  /** Whether someone may enroll once it has begun. */
  late: z.enum(['yes', 'no'], { error: 'Choose one' }),
  enrollDays: whole('Enter a whole number of days, 0 to 700', 0, 700),
  earlyBirdDays: whole('Enter a whole number of days, 1 to 365', 1, 365).optional(),
  capacity: whole(`Enter a whole number, 1 to ${MAX_CAPACITY}`, 1, MAX_CAPACITY),
  price: z.string({ error: PRICE_WORDS }).regex(PRICE, PRICE_WORDS),
  currency: z
    .string({ error: 'Enter a currency, such as USD' })
    .overwrite((text) => text.trim().toUpperCase())
    .refine(isCurrency, 'Enter a currency, such as USD'),
  earlyBird,
  steps: volumeSteps,
  taxName: z.string().overwrite(oneLine).max(60, 'Use at most 60 letters').optional(),
  taxPercent: percent(50).optional(),
  locks: z.enum(['program', 'lock', 'guide'], { error: 'Choose one' }),
  visibility: z
    .string({ error: 'Choose one' })
    .refine(isVisibility, 'Choose one')
    .transform((text) => text as Visibility),
  invoiceDays: whole('Enter a whole number of days, 1 to 180', 1, 180).default(30),
  seatsFrom: z.enum(['order', 'payment'], { error: 'Choose one' }).default('order'),
  /** Monday is 0; nothing where there are no live sessions. */
  meetingDay: z
    .string()
    .regex(/^[0-6]$/, 'Choose a weekday')
    .optional(),
  meetingTime: wallTime.optional(),
  meetingMinutes: whole('Enter a whole number of minutes, 15 to 240', 15, 240).optional(),
  meetingPlace: meetingPlace.optional(),
  holidays,
}

const saving = {
  intent: z.literal(SAVE_COHORT),
  mutationId,
  /** The button that was pressed; without one it is a preview. */
  save: tick,
  /** The seal of the preview that was seen. */
  previewed: z.string().max(64).optional(),
}

/** "june-cohort-2027" for "June cohort 2027"; '' where a title has none of these letters and digits. */
const addressOf = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')

const newCohort = z.object({
  ...{ ...saving, ...terms },
  slug: terms.slug.optional(),
  program: z.string({ error: 'Choose a program' }).min(1, 'Choose a program'),
  /** The address of the cohort to copy. */
  from: z.string().max(100).optional(),
  /** The first day for which its holidays stand in the form. */
  broughtFor: day.optional(),
  lead: line('Enter the lead facilitator’s name or email', 320),
})

/** An address that is left blank is made from the title. */
export const newCohortSchema = newCohort.transform((form, context) => {
  const slug = form.slug ?? addressOf(form.title)
  if (!slug) context.addIssue({ code: 'custom', path: ['slug'], message: 'Enter an address' })
  return { ...form, slug }
})
export type NewCohortForm = z.infer<typeof newCohortSchema>

const editCohortSchema = z.object({ ...saving, ...terms, version: whole('', 1, 1e9) })
export type EditCohortForm = z.infer<typeof editCohortSchema>

export type TermsForm = Omit<
  EditCohortForm,
  'intent' | 'mutationId' | 'save' | 'previewed' | 'version'
>

const undoChangeSchema = z.object({
  ...{ intent: z.literal(UNDO_CHANGE), mutationId, change: z.uuid() },
})
const addFacilitatorSchema = z.object({
  ...{ intent: z.literal(ADD_FACILITATOR), mutationId },
  who: line('Enter a name or an email address', 320),
})
const person = { mutationId, person: z.uuid() }
const endFacilitatorSchema = z.object({ intent: z.literal(END_FACILITATOR), ...person })
const makeLeadSchema = z.object({ intent: z.literal(MAKE_LEAD), ...person })
const cancelFacilitatorSchema = z.object({
  ...{ intent: z.literal(CANCEL_FACILITATOR), mutationId, offer: z.uuid() },
})

/** Every form on the page of one cohort. */
export const cohortDeskSchema = z.discriminatedUnion('intent', [
  editCohortSchema,
  undoChangeSchema,
  addFacilitatorSchema,
  endFacilitatorSchema,
  makeLeadSchema,
  cancelFacilitatorSchema,
])
export type CohortDeskForm = z.infer<typeof cohortDeskSchema>
export type FacilitatorForm = Extract<
  CohortDeskForm,
  {
    intent:
      | typeof ADD_FACILITATOR
      | typeof END_FACILITATOR
      | typeof MAKE_LEAD
      | typeof CANCEL_FACILITATOR
  }
>
