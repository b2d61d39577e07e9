import { randomUUID } from 'node:crypto'
import { EDIT, REMOVE } from '~/features/discussions/contract'
import { actOnThread, addPost, startThread } from '~/features/discussions/index.server'
import type { Actor } from '~/platform/shared/actor'
import { aCoach, aCohort, anAgency, boughtSeats } from '../../factories/cohorts'

/** A cohort with its lead facilitator and two coaches of one agency. */
export async function aCohortThatTalks() {
  const cohort = await aCohort({ capacity: 200 })
  const agency = await anAgency()
  const seats = { cohort: cohort.slug, agencyId: agency.agencyId }
  await boughtSeats(agency.lead, { ...seats, quantity: 2 })
  const { coach: ana } = await aCoach(agency.lead, seats)
  const { coach: ben } = await aCoach(agency.lead, seats)
  return { ...cohort, agency, ana, ben }
}

interface Written {
  body: string
  baseVersion: number
  mutationId: string
}

let drafts = 0
/** A text as its form posts it. Each is newer than every draft before, as if it had been saved. */
export const write = (body: string, baseVersion = ++drafts): Written => ({
  body,
  baseVersion,
  mutationId: randomUUID(),
})

/** A thread with its first post. */
export async function aConversation(actor: Actor, slug: string) {
  const text = write(`I waited for once, and she went on. (${drafts})`)
  const begun = await startThread(actor, slug, { ...text, title: 'Waiting' })
  if (!begun.ok) throw new Error(begun.reason)
  return { threadId: begun.threadId, postId: begun.postId, body: text.body }
}

export const reply = (
  actor: Actor,
  slug: string,
  threadId: string,
  change: Partial<Written & { replyTo: string }> = {},
) => addPost(actor, slug, { ...write('So did I, in the car.'), threadId, ...change })

interface Target {
  threadId: string
  post: string
  mutationId?: string
}

/** Edits a post as its form does; from its first version unless another is named. */
export async function edit(
  actor: Actor,
  slug: string,
  { threadId, ...change }: Target & { body?: string; version?: number },
) {
  const form = {
    ...{ body: 'Another wording.', version: 1, baseVersion: ++drafts, mutationId: randomUUID() },
    ...change,
  }
  const done = await actOnThread(actor, slug, threadId, { intent: EDIT, ...form })
  return done.ok ? { ok: true as const } : done
}

export async function remove(actor: Actor, slug: string, { threadId, ...target }: Target) {
  const form = { mutationId: randomUUID(), ...target }
  const { ok } = await actOnThread(actor, slug, threadId, { intent: REMOVE, ...form })
  return { ok }
}
