import { mutationId } from '~/platform/shared/form-fields'
import { type Day, formatMonth, isDay } from '~/platform/shared/time'
import { z } from '~/platform/shared/zod'
import type { AgencyHead } from './views'

export const ENTER_FIGURES = 'figures'
export const PLEDGE_HOURS = 'pledge'

/** The most hours that can be pledged for a coach and month. Written also in the database. */
export const MOST_HOURS = 40

/** A month as a month field sends it ("2026-11"), or as its first day. */
const month = z
  .string({ error: 'Choose a month' })
  .transform((text) => (/^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text))
  .refine(
    (text) => isDay(text) && text.endsWith('-01') && text >= '2000-01-01' && text < '2100-01-01',
    'Choose a month, such as 2026-11',
  )
  .transform((text) => text as Day)

const WHOLE = 'Enter a whole number'
const whole = (most: number) =>
  z.coerce
    .number({ error: WHOLE })
    .int(WHOLE)
    .min(0, WHOLE)
    .max(most, `Enter at most ${most.toLocaleString('en-US')}`)
    .optional()

const figuresForm = z
  .object({
    intent: z.literal(ENTER_FIGURES),
    mutationId,
    month,
    staffTotal: whole(100_000),
    staffLeft: whole(100_000),
    familiesServed: whole(1_000_000),
    familiesEngaged: whole(1_000_000),
  })
  .superRefine((form, context) => {
    const say = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    const { staffTotal, staffLeft, familiesServed, familiesEngaged } = form
    if (staffTotal === undefined && staffLeft !== undefined)
      say('staffTotal', 'Enter how many worked here, too')
    if (staffLeft === undefined && staffTotal !== undefined)
      say('staffLeft', 'Enter how many left, too; 0 if no one did')
    if (staffTotal === 0) say('staffTotal', 'Enter at least 1, or leave both empty')
    if (staffLeft !== undefined && staffTotal && staffLeft > staffTotal)
      say('staffLeft', 'More people left than worked here. Check both numbers')
    if (familiesServed === undefined && familiesEngaged !== undefined)
      say('familiesServed', 'Enter how many were served, too')
    if (familiesEngaged === undefined && familiesServed !== undefined)
      say('familiesEngaged', 'Enter how many were engaged, too; 0 if none were')
    if (familiesServed === 0) say('familiesServed', 'Enter at least 1, or leave both empty')
    if (familiesEngaged !== undefined && familiesServed && familiesEngaged > familiesServed)
      say('familiesEngaged', 'More families were engaged than served. Check both numbers')
  })

const QUARTER = 'Enter hours in quarters, such as 1.5 or 2.25'
const pledgeForm = z.object({
  intent: z.literal(PLEDGE_HOURS),
  mutationId,
  month,
  hours: z.coerce
    .number({ error: 'Enter a number of hours' })
    .min(0, 'Enter 0 or more hours')
    .max(MOST_HOURS, `Enter at most ${MOST_HOURS} hours`)
    .refine((hours) => Number.isInteger(hours * 4), QUARTER),
})

export const figuresSchema = z.discriminatedUnion('intent', [figuresForm, pledgeForm])
export type FiguresForm = z.output<typeof figuresForm>
export type PledgeForm = z.output<typeof pledgeForm>

export type FiguresRefusal = 'future' | 'empty' | 'past'
export const FIGURES_REFUSALS: Record<FiguresRefusal, string> = {
  future: 'That month has not begun yet. Choose this month or one before it.',
  empty: 'Enter at least one pair of numbers.',
  past: 'A pledge begins this month or later. Choose a month that is not over.',
}

/** The numbers of a month, as they were entered last. */
export interface MonthFigures {
  month: Day
  staffTotal: number | null
  staffLeft: number | null
  familiesServed: number | null
  familiesEngaged: number | null
  by: string
  at: string
}

export interface FiguresPage {
  agency: AgencyHead
  /** The present month, in the reader's zone. */
  month: Day
  /** One for each month that has numbers, the oldest first. */
  months: MonthFigures[]
  /** Corrections keep what stood there before, the newest first. */
  corrected: MonthFigures[]
  /** The pledges, the newest first; the first is the one that counts from its month on. */
  pledges: { fromMonth: Day; minutes: number; by: string; at: string }[]
  /** The pledge for the present month. */
  pledgedMinutes: number | null
}

export const enteredWords = (month: Day) => ({
  title: `Figures for ${formatMonth(month)} saved`,
  text: 'If a number changes, enter the month again: what stood there before stays in the history.',
})

export const pledgedWords = (month: Day) => ({
  title: 'Pledge saved',
  text: `It counts from ${formatMonth(month)} on, until you enter another.`,
})
