import { scope } from '~/features/identity/index.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { NoteReaders } from '../../contract'

interface Asked {
  sharedWith?: NoteReaders | undefined
  peer?: string | undefined
}

/** The readers of a note, as they are stored; null where the peer is no coach of the cohort now, or its writer. */
export async function readersOf(
  tx: Tx,
  { enrollmentId, cohortId }: { enrollmentId: string; cohortId: string },
  { sharedWith = 'no_one', peer }: Asked,
): Promise<{ sharedWith: NoteReaders; peerEnrollmentId: string | null } | null> {
  if (sharedWith !== 'peer') return { sharedWith, peerEnrollmentId: null }
  const found =
    peer === undefined || peer === enrollmentId
      ? null
      : await tx.enrollment.findFirst({ where: { id: peer, cohortId, withdrawnAt: null } })
  return found && { sharedWith, peerEnrollmentId: found.id }
}

/**
 * SQL condition: the actor reads this note because it is shared with the facilitators, or with them. The statement
 * names the note `n`, its enrollment `e`, and the enrollment of the peer, if there is one, `peer`.
 */
const asFacilitator = (actor: Actor) =>
  Prisma.sql`(n.shared_with = 'facilitators' AND ${scope(actor, 'note.read.facilitators', {
    owner: Prisma.sql`e.person_id`,
    cohort: Prisma.sql`e.cohort_id`,
  })})`
const asPeer = (actor: Actor) =>
  Prisma.sql`(n.shared_with = 'peer' AND ${scope(actor, 'note.read.peer', {
    owner: Prisma.sql`peer.person_id`,
    cohort: Prisma.sql`peer.cohort_id`,
  })})`
const asWriter = (actor: Actor) => scope(actor, 'note.share', { owner: Prisma.sql`e.person_id` })

export const NOTE_READERS = { asFacilitator, asPeer, asWriter }

/** SQL: the first standing in which the actor reads the note; NULL for everyone else. */
export const readerOf = (actor: Actor) => Prisma.sql`CASE
  WHEN ${asWriter(actor)} THEN 'writer'
  WHEN ${asPeer(actor)} THEN 'peer'
  WHEN ${asFacilitator(actor)} THEN 'facilitator' END`
