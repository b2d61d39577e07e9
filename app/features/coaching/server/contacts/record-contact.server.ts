import { scope } from '~/features/identity/index.server'
import { appendSkillEvents } from '~/features/transfer/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayToDb } from '~/platform/shared/time'
import type { ContactInput, ContactRefusal } from '../../contract'
import { wasPlanned } from '../../domain/meetings'
import { type Facts, readFacts } from '../read-facts.server'

type Outcome = { ok: true; meeting: string } | ({ ok: false } & ContactRefusal)

/**
 * Records that a facilitator was in touch with a coach, or with several in a group. The log of each of them says so
 * in the same transaction; it is one statement more, whatever their number. Throws NotFound for anyone else's coach.
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
    await store(tx, facts, { ...input, meetingId, recordedById: actor.personId })
    return { ok: true, meeting: meetingId }
  })
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
