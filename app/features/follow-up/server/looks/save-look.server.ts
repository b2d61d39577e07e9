import { getSkill } from '~/features/catalog/index.server'
import { getCohortFor } from '~/features/cohorts/index.server'
import { type IdentifierRefusal, refuseIdentifiers } from '~/features/writing/contract'
import { now } from '~/platform/clock.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { addDays, dayFromDb, dayOf, dayToDb } from '~/platform/shared/time'
import { IN_WORDS, LOOK_LAST_DAY, type LookRefusal, type SaveLookInput } from '../../contract'
import { lookersOf } from './get-look-plan.server'

type Saved = { ok: true } | ({ ok: false } & (LookRefusal | IdentifierRefusal))

/**
 * Plans who looks for one of the four days, or changes it. A look whose skills, person or day changed is open again
 * and is told of again. Throws NotFound for someone who could not look, and for a skill of another program.
 */
export async function saveLook(actor: Actor, input: SaveLookInput): Promise<Saved> {
  const cohort = await getCohortFor(actor, input.cohort, 'look.plan')
  const { enrollmentId } = cohort
  const { day, byWhen, slip = null } = input
  const skills = [...new Set(input.skills)]
  for (const id of skills) getSkill(cohort.program, id)
  const looker = lookerIn(input)
  const refused = refuseIdentifiers({ lookerWords: looker.lookerWords ?? '', slip: slip ?? '' })
  if (refused) return { ok: false, ...refused }
  const save = async (tx: Tx): Promise<Saved> => {
    // Two tabs that plan the same day wait for each other here.
    await tx.$executeRaw`SELECT 1 FROM enrollment WHERE id = ${enrollmentId}::uuid FOR NO KEY UPDATE`
    const where = { enrollmentId_day: { enrollmentId, day } }
    const before = await tx.plannedLook.findUnique({ where })
    const sameDay = before !== null && dayFromDb(before.byWhen) === byWhen
    if (!sameDay && byWhen < dayOf(now(), actor.timeZone)) return { ok: false, reason: 'past-day' }
    if (byWhen > addDays(cohort.endsOn, LOOK_LAST_DAY)) return { ok: false, reason: 'late-day' }
    const samePerson =
      before?.peerEnrollmentId === looker.peerEnrollmentId &&
      before.lookerId === looker.lookerId &&
      before.lookerWords === looker.lookerWords
    if (!samePerson && !(await canLook(tx, cohort, looker))) throw new NotFound()
    const sameSkills = before?.skills.join() === skills.join()
    const planned = { ...looker, skills, byWhen: dayToDb(byWhen), changedAt: now() }
    const opened = { ...planned, toldAt: null, askedAt: null, closedAt: null, closedAs: null }
    const asked = samePerson && sameSkills ? {} : { requestId: null }
    await tx.plannedLook.upsert({
      where,
      create: { id: newId(), enrollmentId, day, slip, ...planned },
      update: sameDay && samePerson && sameSkills ? { slip } : { slip, ...opened, ...asked },
    })
    return { ok: true }
  }
  // The form sets a state, so one that is sent again from an old page is done again.
  return once(actor, input.mutationId, 'look.save', save, async () => false)
}

export interface Looker {
  peerEnrollmentId: string | null
  lookerId: string | null
  lookerWords: string | null
}

function lookerIn({ looker, lookerWords }: SaveLookInput): Looker {
  const none = { peerEnrollmentId: null, lookerId: null, lookerWords: null }
  if (looker === IN_WORDS) return { ...none, lookerWords: lookerWords ?? null }
  const [kind, id = ''] = looker.split(':')
  return kind === 'peer' ? { ...none, peerEnrollmentId: id } : { ...none, lookerId: id }
}

/** A peer of the cohort, or whoever observes there; words need no one. */
export async function canLook(
  tx: Tx,
  cohort: Parameters<typeof lookersOf>[0],
  { peerEnrollmentId, lookerId, lookerWords }: Looker,
): Promise<boolean> {
  if (lookerWords) return true
  const { peers, people } = lookersOf(cohort)
  const found = await tx.$queryRaw<object[]>(
    peerEnrollmentId
      ? Prisma.sql`SELECT 1 FROM (${peers}) x WHERE x.id = ${peerEnrollmentId}::uuid`
      : Prisma.sql`SELECT 1 FROM (${people}) x WHERE x.person_id = ${lookerId}::uuid`,
  )
  return found.length > 0
}
