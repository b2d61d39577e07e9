import { randomUUID } from 'node:crypto'
import { buySeats } from '~/features/billing/index.server'
import { getModule, getModuleCheck } from '~/features/catalog/index.server'
import { answerCheck, handInCheck, startCheck } from '~/features/checks/index.server'
import { chooseFocus, completeLesson, rateSkills } from '~/features/learning/index.server'
import { submitReflection } from '~/features/reflections/index.server'
import { atTime, now } from '~/platform/clock.server'
import type { Actor } from '~/platform/shared/actor'
import { paths } from '~/platform/shared/paths'
import { MS_PER_DAY } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import { aCoach, aCohort, anAgency, boughtSeats, watchInvitations } from '../factories/cohorts'
import { aSession, makeObserver } from '../factories/people'
import { takeSettings } from './e2e-settings.mjs'

export { checkInOf, managerLinkOf } from '../factories/after-course'

/** Opens a session, as it was at a time. */
export const signIn = (person: Actor, at = now()) => atTime(at, () => aSession(person))

/**
 * The people of a browser test, made by the app's own verbs in the database of the server that the test looks at.
 * This loads the whole app, so a test asks for it (`theApp`), and the runner that lists the tests does not.
 */
takeSettings(process.env.E2E_PORT ?? '')
wireRooms()
watchInvitations()

const PROGRAM = 'coaching-into-practice'
const FIRST_NAMES = ['Robin', 'Sasha', 'Jamie', 'Noor', 'Casey', 'Toni', 'Alex', 'Kit']
// Without j: the typeface sets it so far from a q that whoever reads a PDF sees a space between them.
const LETTERS = 'bcdfghklmnpqrstvwxz'

/** No one else has this name. It has no digits, which might be someone's number. */
const newSurname = (): string =>
  [...crypto.getRandomValues(new Uint8Array(7))]
    .map((byte) => LETTERS[byte % LETTERS.length])
    .join('')
    .replace(/^./, (letter) => letter.toUpperCase())

interface Seats {
  /** How many coaches sit on seats of the agency. */
  coaches?: number
  /** How many seats are free besides. */
  freeSeats?: number
}

export interface RoomOptions extends Seats {
  /** For how many days the cohort has been running. */
  daysIn?: number
}

const daysAgo = (days: number): Date => new Date(now().getTime() - days * MS_PER_DAY)

async function anAgencyIn(cohort: string, { coaches = 1, freeSeats = 0 }: Seats) {
  const { agencyId, lead } = await anAgency(`${newSurname()} Family Services`)
  const seats = { cohort, agencyId }
  const quantity = coaches + freeSeats
  if (quantity > 0) await boughtSeats(lead, { ...seats, quantity })
  const enrolled: Actor[] = []
  for (let at = 0; at < coaches; at += 1) {
    const name = `${FIRST_NAMES[at % FIRST_NAMES.length]} ${newSurname()}`
    const { coach } = await aCoach(lead, { ...seats, name })
    enrolled.push(coach)
  }
  return {
    ...{ agencyId, lead, coaches: enrolled },
    /** So many days ago every coach has read all lessons of a module and understood its check. */
    haveLearned: (module: string, days: number) =>
      atTime(daysAgo(days), async () => {
        for (const one of enrolled) await learnModule(one, { cohort, module })
      }),
    /** Every coach has submitted the reflection on a module. */
    async haveSubmitted(module: string) {
      for (const one of enrolled) await submitText(one, { cohort, module })
    },
  }
}

/** Another cohort of the program, which begins in some days. */
function anotherCohort(options: { priceMinor?: number; startsIn?: number; capacity?: number }) {
  const name = newSurname()
  const named = { slug: name.toLowerCase(), title: `${name} cohort` }
  return aCohort({ program: PROGRAM, facilitator: `Kim ${name}`, ...named, ...options })
}

const BY_INVOICE = {
  ...{ method: 'invoice' as const, purchaseOrder: 'PO-7' },
  ...{ organization: 'Riverbend County', line1: '12 Main Street', city: 'Riverbend' },
  ...{ region: 'IA', postalCode: '50001', country: 'US', emails: 'ap@example.org' },
}

/** A cohort of the course, with people of its own: whatever happens in it is met by no other test. */
export function aRoom({ daysIn = 52, ...seats }: RoomOptions = {}) {
  return atTime(daysAgo(daysIn), async () => {
    const surname = newSurname()
    const title = `${surname} cohort`
    const { slug, admin, facilitator } = await aCohort({
      ...{ program: PROGRAM, slug: surname.toLowerCase(), title },
      facilitator: `Kim ${surname}`,
      capacity: 100,
    })
    const agency = await anAgencyIn(slug, seats)
    const [coach] = agency.coaches
    if (!coach) throw new Error('no one is enrolled')
    return {
      ...{ slug, title, admin, facilitator, ...agency },
      /** The first of its coaches. */
      coach,
      /** The address of its course. */
      course: paths.learnCohort(slug),
      /** Another agency with coaches in the same cohort. */
      anotherAgency: (more: Seats) => atTime(daysAgo(daysIn), () => anAgencyIn(slug, more)),
      anotherCohort,
      /** Another cohort, with one place, which the agency has bought. */
      fullCohort: async () => {
        const full = await anotherCohort({ startsIn: 21, capacity: 1 })
        await boughtSeats(agency.lead, { cohort: full.slug, agencyId: agency.agencyId })
        return full
      },
      /** The agency orders a seat by invoice. Gives the order's id. */
      ordersByInvoice: async () => {
        const seats = { cohort: slug, agency: agency.agencyId, quantity: 1 }
        const bought = await buySeats(agency.lead, { ...seats, ...BY_INVOICE, ...id() })
        return done(bought).orderId
      },
      /** Someone whom the agency has named as an observer. */
      namesObserver: () =>
        atTime(daysAgo(daysIn), () =>
          makeObserver({ id: agency.agencyId }, { name: `Ida ${surname}` }),
        ),
      /** The coach has said where they are, and works on two skills. */
      hasFocus: () => chooseTwoSkills(coach, slug),
    }
  })
}

export type Room = Awaited<ReturnType<typeof aRoom>>

type Answer = { ok: true } | { ok: false; reason: string }

/** This act must have worked, or the test would meet another past. */
function done<T extends Answer>(answer: T): Extract<T, { ok: true }> {
  if (!answer.ok) throw new Error(answer.reason)
  return answer as Extract<T, { ok: true }>
}
const id = () => ({ mutationId: randomUUID() })

async function chooseTwoSkills(coach: Actor, cohort: string) {
  const skills = ['C1', 'P1']
  const ratings = skills.map((skill) => ({ skill, level: 2 as const }))
  done(await rateSkills(coach, { cohort, ratings, ...id() }))
  done(await chooseFocus(coach, { cohort, skills, ...id() }))
}

interface Where {
  cohort: string
  module: string
}

async function learnModule(coach: Actor, where: Where) {
  for (const { slug: lesson, hash: contentHash } of getModule(PROGRAM, where.module).lessons)
    done(await completeLesson(coach, { ...where, lesson, contentHash, ...id() }))
  const { attempt } = done(await startCheck(coach, { ...where, ...id() }))
  const items = getModuleCheck(PROGRAM, where.module)?.items ?? []
  const answers = Object.fromEntries(
    items
      .filter(({ form }) => form === 'a')
      .map(({ id, options }) => [id, options.find(({ correct }) => correct)?.key ?? 'a']),
  )
  done(await answerCheck(coach, { ...where, attempt, answers, ...id() }))
  done(await handInCheck(coach, { ...where, attempt, ...id() }))
}

const TEXT = 'I sat in a planning meeting and asked nine questions in a row.'

async function submitText(coach: Actor, where: Where) {
  const text = { number: 1, baseVersion: 0, body: TEXT, asIs: true }
  done(await submitReflection(coach, { ...where, ...text, ...id() }))
}
