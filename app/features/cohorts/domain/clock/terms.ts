import { decimalWords, digitsOf, minorOf, readMoney } from '~/platform/shared/money'
import { dayNumber, dayOfNumber } from '~/platform/shared/time'
import type { CohortFormValues, CohortState, CohortTerms, Problem } from '../../contract/clock'
import type { TermsForm } from '../../contract/clock-forms'
import { MAX_PRICE_MINOR } from '../../contract/pricing'
import { type ClockProblem, templateOf } from './clock'
import { holidaysOfCopy } from './holidays'
import type { CohortTemplate, SessionPlan } from './state'

const priceOf = (minor: number, currency: string): string => {
  const digits = digitsOf(currency)
  return (minor / 10 ** digits).toFixed(digits)
}

const percentOf = (bp: number): string => String(bp / 100)

function earlyBirdOf({ earlyBird, currency }: CohortTerms): string {
  if (!earlyBird) return ''
  return 'offBp' in earlyBird
    ? `${percentOf(earlyBird.offBp)}%`
    : priceOf(earlyBird.priceMinor, currency)
}

/** A price that its own rules contradict: the field that can mend it, and the words. */
export function priceProblems(
  form: TermsForm,
  { seatPriceMinor, earlyBird }: CohortTerms,
): Problem[] {
  const problems: Problem[] = []
  const say = (field: string, text: string) => problems.push({ field, text })
  const { currency } = form
  const tooFine = (price: string) => readMoney(price, currency) === null
  if (tooFine(form.price)) say('price', decimalWords(currency))
  if (form.earlyBird && 'price' in form.earlyBird && tooFine(form.earlyBird.price))
    say('earlyBird', decimalWords(currency))
  if (seatPriceMinor > MAX_PRICE_MINOR)
    say('price', 'Enter a lower price: orders of many seats would be too large')
  if (earlyBird && form.earlyBirdDays === undefined)
    say('earlyBirdDays', 'Enter how long the early-bird price holds')
  if (earlyBird && 'priceMinor' in earlyBird && earlyBird.priceMinor >= seatPriceMinor)
    say('earlyBird', 'Enter a price below the price of one seat')
  if (form.taxName && !form.taxPercent) say('taxPercent', 'Enter the rate of the tax')
  if (form.taxPercent && !form.taxName) say('taxName', 'Enter the name of the tax')
  return problems
}

const LOCKS = { program: null, lock: true, guide: false } as const

/** How many minutes a live session lasts, and its hour, where a form leaves them blank. */
const USUAL_MEETING = { time: '12:00', minutes: 75 } as const

function meetingOf({ meetingDay, meetingTime, meetingMinutes, meetingPlace }: TermsForm) {
  if (meetingDay === undefined) return null
  return {
    weekday: Number(meetingDay),
    time: meetingTime ?? USUAL_MEETING.time,
    minutes: meetingMinutes ?? USUAL_MEETING.minutes,
    place: meetingPlace ?? null,
  }
}

/** The sessions of a cohort as it stands, as plans. */
export function sessionPlansOf(state: CohortState): SessionPlan[] {
  const slots = templateOf(state).sessions
  return slots.map((slot, at) => {
    const { place = null, canceled = false } = state.sessions[at] ?? {}
    return { ...slot, place, canceled }
  })
}

/** The words of a form as terms, and as a template over these modules and sessions. */
export function readTerms(
  form: TermsForm,
  { modules, sessions }: Pick<CohortTemplate, 'modules' | 'sessions'>,
): { terms: CohortTerms; template: CohortTemplate } {
  const { late, enrollDays, earlyBirdDays, price, locks, currency, earlyBird } = form
  const { steps: volumeSteps, taxName, taxPercent } = form
  const { slug, title, timeZone, anchor, capacity, visibility } = form
  const holidays = [...form.holidays].sort((a, b) =>
    `${a.from} ${a.to}`.localeCompare(`${b.from} ${b.to}`),
  )
  return {
    terms: {
      ...{ slug, title, timeZone, anchor, holidays, capacity, currency, visibility },
      ...{ seatPriceMinor: minorOf(price, currency), locks: LOCKS[locks], volumeSteps },
      earlyBird:
        earlyBird && 'price' in earlyBird
          ? { priceMinor: minorOf(earlyBird.price, currency) }
          : (earlyBird ?? null),
      tax: taxName && taxPercent ? { name: taxName, bp: taxPercent } : null,
      ...{ invoiceDays: form.invoiceDays, seatsFrom: form.seatsFrom },
      meeting: meetingOf(form),
    },
    template: {
      ...{ modules, sessions },
      enrollUntil: late === 'yes' ? enrollDays : -Math.max(1, enrollDays),
      earlyBird: earlyBirdDays === undefined ? null : -earlyBirdDays,
    },
  }
}

/** The values of the form for a cohort as it stands. */
export function formOf(state: CohortState): CohortFormValues {
  const { enrollUntil, earlyBird } = templateOf(state)
  const { title, slug, timeZone, anchor, currency, visibility, holidays } = state
  const { capacity, seatPriceMinor, locks, volumeSteps, tax, meeting } = state
  return {
    ...{ title, slug, timeZone, anchor, currency, visibility, holidays },
    late: enrollUntil < 0 ? 'no' : 'yes',
    enrollDays: String(Math.abs(enrollUntil)),
    earlyBirdDays: earlyBird === null ? '' : String(-earlyBird),
    capacity: String(capacity),
    price: priceOf(seatPriceMinor, currency),
    earlyBird: earlyBirdOf(state),
    steps: volumeSteps.map(({ fromSeats, offBp }) => ({
      ...{ seats: String(fromSeats), percent: percentOf(offBp) },
    })),
    taxName: tax?.name ?? '',
    taxPercent: tax ? percentOf(tax.bp) : '',
    locks: locks === null ? 'program' : locks ? 'lock' : 'guide',
    ...{ invoiceDays: String(state.invoiceDays), seatsFrom: state.seatsFrom },
    meetingDay: meeting ? String(meeting.weekday) : '',
    meetingTime: meeting?.time ?? '',
    meetingMinutes: meeting ? String(meeting.minutes) : '',
    meetingPlace: meeting?.place ?? '',
    ...{ lead: '', broughtFor: '' },
  }
}

/**
 * A copy is asked for its own title, address and first day. The day that is proposed is the same weekday after the
 * source has ended, with the holidays of the source that fall into the time then. It meets at the same hour, but a room
 * that is linked to is the source's: coaches of two cohorts would meet in it.
 */
export function formOfCopy(state: CohortState) {
  const [start, end] = [dayNumber(state.anchor), dayNumber(state.endsOn)]
  const weeks = Math.ceil((end + 1 - start) / 7)
  const anchor = dayOfNumber(start + weeks * 7)
  const brought = holidaysOfCopy(state, anchor)
  const holidays = brought.map(({ name, from, to }) => ({ name, from, to }))
  const form: CohortFormValues = {
    ...formOf(state),
    ...{ title: '', slug: '', anchor, holidays, broughtFor: anchor },
    ...{ visibility: 'draft', meetingPlace: '' },
  }
  return { form, brought }
}

/** Why there can be no such dates: the field that can mend it, and the words. */
export const CLOCK_PROBLEMS: Readonly<Record<ClockProblem, { field: string; text: string }>> = {
  'no-modules': { field: '', text: 'This program has no modules yet, so there is nothing to plan' },
  'module-length': {
    field: '',
    text: 'A module of this program has no length that can be planned',
  },
  'holiday-backwards': { field: 'holidays', text: 'A holiday ends before it begins' },
  'all-holidays': {
    field: 'holidays',
    text: 'The holidays leave no week of work within half a year. Check their dates',
  },
  'too-short': { field: 'holidays', text: 'The holidays leave only one day of the course' },
  'enroll-after-end': {
    field: 'enrollDays',
    text: 'The last day to enroll would come after the course has ended. Enter fewer days',
  },
  'early-bird-after-enrollment': {
    field: 'earlyBirdDays',
    text: 'The last early-bird day would come after the last day to enroll. Enter more days',
  },
  'outside-course': {
    field: 'anchor',
    text: 'A session or reminder would fall outside the course',
  },
  'too-far': { field: 'anchor', text: 'Enter a day between 2001 and 2097' },
}
