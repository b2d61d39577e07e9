import { randomUUID } from 'node:crypto'
import type { Actor } from '~/platform/shared/actor'
import { aSession } from '../../factories/people'
import { PROGRAM, START_HERE } from '../../factories/sample-course'
import type { Things } from './things'
import type { Route } from './whole-app'

const BY_INVOICE = new Set(['/agency/orders/:order', '/checkout/sandbox/invoice/:order'])

/** A session of their own, as their browser would send it. */
export const cookieOf = async (actor: Actor) => `footbridge=${await aSession(actor)}`

const tokenFor = (things: Things, address: string): string => {
  if (address.startsWith('/calendar')) return things.calendarToken
  return address.startsWith('/check-ins') ? things.managerToken : things.token
}

/** The address of a route, with a value for each of its parts. A stranger's thing has an address like any other. */
export function addressIn(things: Things, { address }: Route, id: string): string {
  const { here, attemptId, observationId, draftId, planId, noteId, agencyId, enrollmentId } = things
  const ids: Record<string, string> = {
    '/facilitate/submissions/:id': attemptId,
    '/facilitate/support/:id': things.supportId,
    '/practice/check-ins/:id': things.checkInId,
    '/practice/commitments/:id': planId,
    '/practice/notes/:id': noteId,
    '/practice/observations/:id': observationId,
    '/practice/observations/drafts/:id': draftId,
    '/practice/practitioners/:id': things.practitionerId,
    '/practice/practitioners/:id/observe': things.practitionerId,
    '/practice/practitioners/drafts/:id': things.practitionerDraftId,
    '/practice/practitioners/observations/:id': things.practitionerObservationId,
    '/dev/outbox/:id': randomUUID(),
  }
  const parts: Record<string, string> = {
    cohort: here.slug,
    module: START_HERE,
    lesson: things.lesson,
    document: things.lesson,
    program: PROGRAM,
    vignette: things.vignette,
    thread: things.threadId,
    run: things.runId,
    coach: things.enrollmentId,
    skill: things.skill,
    person: things.people.coach.personId,
    order: BY_INVOICE.has(address) ? things.invoiceOrderId : things.orderId,
    quote: things.quoteId,
    seat: things.freeSeatId,
    session: things.sessionId,
    import: things.importId,
    token: tokenFor(things, address),
    id: id || (ids[address] ?? ''),
  }
  const queries: Record<string, string> = {
    '/learn': `?cohort=${here.slug}`,
    '/practice': `?cohort=${here.slug}`,
    '/practice/commitments/new': `?cohort=${here.slug}`,
    '/practice/notes/new': `?cohort=${here.slug}`,
    '/practice/plan': `?cohort=${here.slug}`,
    '/practice/pulse': `?cohort=${here.slug}`,
    '/practice/pauses': `?cohort=${here.slug}`,
    '/practice/skills/:skill': `?cohort=${here.slug}`,
    '/practice/timeline': `?cohort=${here.slug}`,
    '/practice/observations/ask': `?cohort=${here.slug}`,
    '/practice/observations/new': `?coach=${enrollmentId}`,
  }
  const query = address.startsWith('/agency') ? `?agency=${agencyId}` : (queries[address] ?? '')
  const named = (part: string): string => {
    const value = parts[part]
    // A route whose part is not known here would be asked for at another address, and count as seen.
    if (!value) throw new Error(`no value for :${part} of ${address}`)
    return value
  }
  return address.replace('*', 'nowhere').replace(/:(\w+)/g, (_, part) => named(part)) + query
}
