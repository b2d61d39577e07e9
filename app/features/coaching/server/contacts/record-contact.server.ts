import { scope } from '~/features/identity/index.server'
import { appendSkillEvents } from '~/features/transfer/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayToDb } from '~/platform/shared/time'
import { type ContactInput, type ContactRefusal, UNDO_MINUTES } from '../../contract'
import { wasPlanned } from '../../domain/meetings'
import { type Facts, readFacts } from '../read-facts.server'

/** `again`: the same was saved just before, and counts once. */
type Outcome = { ok: true; meeting: string; again: boolean } | ({ ok: false } & ContactRefusal)

/**
 * Records that a facilitator was in touch with a coach, or with several in a group. The log of each of them says so
 * in the same transaction; it is one statement more, whatever their number. The same from a form that a browser has
 * brought back under another name is the same contact. Throws NotFound for anyone else's coach.
 */
export async function recordContact(
  actor: Actor,
  slug: string,
  { mutationId, coaches: asked, ...input }: ContactInput,
): Promise<Outcome> {
  return once(actor, mutationId, 'contact.record', async (tx, meetingId): Promise<Outcome> => {
    const coaches = [...new Set(asked)]
    const facts = await readFacts(
      Prisma.sql`e.id = ANY(${coaches}::uuid[]) AND c.slug = ${slug} AND e.withdrawn_at IS NULL
        AND ${scope(actor, 'contact.record', { owner: Prisma.sql`e.person_id`, cohort: Prisma.sql`c.id` })}`,
      tx,
    )
    if (facts.length < coaches.length) throw new NotFound()
    const refusal = refusalOf(input, facts)
    if (refusal) return { ok: false, ...refusal }
    const before = await savedJustBefore(tx, actor, coaches, input)
    if (before) return { ok: true, meeting: before, again: true }
    await store(tx, facts, { ...input, meetingId, recordedById: actor.personId })
    return { ok: true, meeting: meetingId, again: false }
  })
}

/** The meeting with the same coaches, day, kind and minutes that the actor has recorded in the last minutes. */
async function savedJustBefore(
  tx: Tx,
  actor: Actor,
  coaches: readonly string[],
  { heldOn, kind, minutes, observed }: Omit<ContactInput, 'mutationId' | 'coaches'>,
): Promise<string | null> {
  const since = new Date(now().getTime() - UNDO_MINUTES * 60_000)
  const found = await tx.contact.findMany({
    where: {
      ...{ recordedById: actor.personId, recordedAt: { gte: since }, undoneAt: null },
      ...{ heldOn: dayToDb(heldOn), kind, minutes, observed },
    },
    select: { meetingId: true, enrollmentId: true },
  })
  const asked = [...coaches].sort().join()
  const whoMet = (meeting: string) =>
    found.flatMap((row) => (row.meetingId === meeting ? row.enrollmentId : []))
  const same = found.find(({ meetingId }) => whoMet(meetingId).sort().join() === asked)
  return same?.meetingId ?? null
}

function refusalOf({ heldOn, kind }: Pick<ContactInput, 'heldOn' | 'kind'>, facts: Facts[]) {
  if (facts.length > 1 && kind !== 'group') return { reason: 'one-coach' } as const
  if (facts.some(({ today }) => heldOn > today)) return { reason: 'future' } as const
  const earliest = facts.map(({ enrolledOn }) => enrolledOn).reduce((a, b) => (a > b ? a : b))
  return heldOn < earliest ? ({ reason: 'too-early', earliest } as const) : null
}

type Stored = Omit<ContactInput, 'mutationId' | 'coaches'> & {
  meetingId: string
  recordedById: string
}

async function store(tx: Tx, facts: readonly Facts[], contact: Stored): Promise<void> {
  const { heldOn, kind, minutes, observed, meetingId, recordedById } = contact
  const rows = facts.map(({ enrollmentId, meetings, today }) => ({
    ...{ id: newId(), enrollmentId, planned: wasPlanned(meetings, heldOn, today) },
  }))
  // One meeting has one instant, whatever the clock does between two rows.
  const recordedAt = now()
  await tx.contact.createMany({
    data: rows.map((row) => ({
      ...{ ...row, kind, minutes, observed, meetingId, recordedById, recordedAt },
      heldOn: dayToDb(heldOn),
    })),
  })
  await appendSkillEvents(
    tx,
    rows.map(({ id, enrollmentId, planned }) => ({
      ...{ enrollmentId, skillId: null, happenedOn: heldOn, source: { kind: 'contact', id } },
      event: {
        ...{ kind: 'contact-held' as const, minutes, observed, planned },
        ...{ contactId: id, contactKind: kind },
      },
    })),
  )
}
