import { createHash } from 'node:crypto'
import { ROLE_OFFER_DAYS } from '~/features/identity/contract'
import { may } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { db, inTransaction } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { daysBetween, formatDeadline } from '~/platform/shared/time'
import {
  type BroughtHoliday,
  type CohortPreview,
  type CohortState,
  FAR_DAYS,
  type Happened,
  type Problem,
} from '../../contract/clock'
import type { EditCohortForm, NewCohortForm } from '../../contract/clock-forms'
import type { ChangeSessionForm } from '../../contract/session-forms'
import { calendarOf, changesOf, dateChangesOf } from '../../domain/clock/changes'
import { bringAgain, broughtWords, holidaysOfCopy } from '../../domain/clock/holidays'
import { tellsAtOnce, tellsFrom } from '../../domain/clock/notice'
import { isEnrolling } from '../../domain/places'
import { findOrInvite, PERSON_WORDS } from './find-person.server'
import { findManaged, planSave, STALE, titlesOf } from './plan-save.server'
import { readState } from './state.server'

export type Previewed = { ok: true; preview: CohortPreview } | { ok: false; problems: Problem[] }

/** Hashes the values of a form: saving wants the hash of the preview, so that nothing is saved unseen. */
export function sealOf(form: EditCohortForm | NewCohortForm | ChangeSessionForm): string {
  const { mutationId: _, save: __, previewed: ___, ...values } = form
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 32)
}

/**
 * Saving this form would do this: the calendar, what changes, whom it touches. Nothing is written.
 * @param slug the cohort; null for a new one
 * @param checkIns the days after a cohort's end on which coaches are followed up
 */
export async function previewCohort(
  actor: Actor,
  slug: string | null,
  sent: EditCohortForm | NewCohortForm,
  checkIns: readonly number[],
): Promise<Previewed> {
  if (!may(actor, 'cohort.open')) throw new NotFound()
  const { form, brought } = await bringHolidays(actor, sent)
  const cohort = slug === null ? null : await findManaged(actor, slug)
  if (cohort && 'version' in form && form.version !== cohort.version)
    return { ok: false, problems: [STALE] }
  const program = cohort?.program ?? ('program' in form ? form.program : '')
  const plan = await inTransaction(async (tx) => ({
    ...(await planSave(tx, cohort, form, program)),
    lead: 'lead' in form ? await findOrInvite(tx, form.lead) : null,
  }))
  const { before, after, happened, lead } = plan
  const problems: Problem[] =
    lead && !lead.ok
      ? [...plan.problems, { field: 'lead', text: PERSON_WORDS[lead.reason] }]
      : plan.problems
  if (!after || problems.length > 0) return { ok: false, problems }
  const titleOf = titlesOf(program)
  const copied = broughtSentences(form.holidays, brought)
  return {
    ok: true,
    preview: {
      seal: sealOf(form),
      changes: changesOf(before, after, titleOf),
      calendar: calendarOf(after, titleOf, checkIns),
      brought,
      changed: form === sent ? null : { holidays: form.holidays, broughtFor: form.anchor },
      touches:
        before && happened
          ? impactSentences(actor, before, after, { happened, titleOf })
          : lead?.ok && lead.personId === null
            ? [...newWithout(lead.email), ...copied]
            : [NEW_COHORT, ...copied],
    },
  }
}

const NEW_COHORT = 'This cohort is new, so no one is touched and no email goes.'

/** The lead of a new cohort has never signed in. */
const newWithout = (email: string): string[] => [
  'This cohort is new, so no one is touched.',
  `One email goes to ${email}, who has never signed in here: an invitation to lead the cohort, open for ${ROLE_OFFER_DAYS} days.`,
  'Until they accept, the cohort has no lead facilitator. It can be opened and sold meanwhile, and you can make someone else its lead. You get an email when they accept or decline, or when the invitation expires.',
]

const people = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

const listed = (words: readonly string[]): string =>
  new Intl.ListFormat('en-US', { style: 'long', type: 'conjunction' }).format(words)

interface Brought {
  form: EditCohortForm | NewCohortForm
  brought: BroughtHoliday[]
}

/** The holidays of a copy follow its first day, as long as staff have not changed them. */
async function bringHolidays(actor: Actor, form: Brought['form']): Promise<Brought> {
  if (!('from' in form) || !form.from) return { form, brought: [] }
  const { id } = await findManaged(actor, form.from)
  const source = await readState(db(), id)
  const { anchor, broughtFor } = form
  const brought = holidaysOfCopy(source, anchor)
  if (broughtFor === anchor) return { form, brought }
  const before = broughtFor ? holidaysOfCopy(source, broughtFor) : []
  const holidays = bringAgain(form.holidays, { before, brought })
  return { form: { ...form, holidays, broughtFor: anchor }, brought }
}

/** Says which holidays came along with a copy, and which of them to look at. */
function broughtSentences(
  rows: NewCohortForm['holidays'],
  brought: readonly BroughtHoliday[],
): string[] {
  const there = brought.filter((one) => rows.some((row) => broughtWords(row, [one]) !== null))
  if (there.length === 0) return []
  const check = there.filter((one) => one.check !== null)
  const came = `${people(there.length, 'holiday comes', 'holidays come')} along from the cohort that you copy, on ${there.length === 1 ? 'its day' : 'their days'} then.`
  if (check.length === 0) return [came]
  return [came, `Check ${listed(check.map(({ name }) => name))} below: the days may differ.`]
}

const MAX_NAMED = 5

/** Closing breaks no purchase: an order that is being paid keeps its places, and what is paid for is theirs. */
function payingWords({ numbers, seats }: Happened['paying']): string[] {
  const more = numbers.length - MAX_NAMED
  const named =
    more > 0 ? [...numbers.slice(0, MAX_NAMED), people(more, 'other', 'others')] : numbers
  return [
    `${people(numbers.length, 'order is', 'orders are')} being paid right now, for ${people(seats, 'seat', 'seats')}: ${listed(named)}.`,
    'If the payment arrives, an agency has seats that it can’t assign here while enrollment is closed: it can move them to another cohort, or ask you for a refund. Someone who buys for themselves is enrolled.',
  ]
}

/** Live sessions are told to those who meet, every other date to all who plan by it. */
function toldOf(
  { dates, sessions }: { dates: readonly unknown[]; sessions: readonly unknown[] },
  { enrolled, facilitators, leads, invited }: Happened,
): string[] {
  const meeting: [number, string][] = [
    [enrolled, people(enrolled, 'coach', 'coaches')],
    [facilitators, people(facilitators, 'facilitator', 'facilitators')],
  ]
  const others: [number, string][] = [
    [leads, people(leads, 'agency lead', 'agency leads')],
    [invited, people(invited, 'invited person', 'invited people')],
  ]
  const touched = [
    ...(dates.length + sessions.length ? meeting : []),
    ...(dates.length ? others : []),
  ]
  return touched.flatMap(([count, words]) => (count > 0 ? [words] : []))
}

/** A price that was shown holds for whoever is paying it; a place that is only kept has no price yet. */
function pricedBefore({ kept, paying }: Happened): string[] {
  const offered = kept - paying.seats
  return [
    ...(paying.seats > 0
      ? [
          `${people(paying.seats, 'seat is', 'seats are')} being paid for now, at the price that was shown.`,
        ]
      : []),
    ...(offered > 0
      ? [
          `${people(offered, 'place is', 'places are')} kept for offers from the waiting list and for seats that you gave. Whoever buys one of them pays the new price.`,
        ]
      : []),
  ]
}

/** Sentences about whom a change touches, and which emails go when. */
export function impactSentences(
  actor: Actor,
  before: CohortState,
  after: CohortState,
  { happened, titleOf }: { happened: Happened; titleOf: (key: string) => string },
): string[] {
  const { enrolled, invited, paying } = happened
  const sentences = [
    `${people(enrolled, 'coach is', 'coaches are')} enrolled, and ${people(invited, 'invitation is', 'invitations are')} open.`,
  ]
  const closing = ['closed', 'archived'].includes(after.visibility)
  if (invited > 0 && closing && before.visibility !== after.visibility)
    sentences.push('Open invitations can’t be accepted while the cohort is closed.')
  const at = now()
  if (paying.numbers.length > 0 && isEnrolling(before, at) && !isEnrolling(after, at))
    sentences.push(...payingWords(paying))
  if (before.seatPriceMinor !== after.seatPriceMinor) sentences.push(...pricedBefore(happened))
  if (happened.sold > 0 && Math.abs(daysBetween(before.anchor, after.anchor)) > FAR_DAYS)
    sentences.push(
      `The cohort moves by more than ${FAR_DAYS} days, so whoever bought seats is asked to stay, to move to another cohort, or to take a refund.`,
    )
  const told = toldOf(dateChangesOf(before, after, titleOf), happened)
  if (told.length === 0) return [...sentences, 'No email goes.']
  const when = tellsAtOnce(before, after, at)
    ? 'within minutes, because the change takes effect within a day'
    : `after ${formatDeadline(tellsFrom(at), actor.timeZone)}, when it can’t be undone anymore`
  return [...sentences, `One email about the new dates goes to ${listed(told)}, ${when}.`]
}
