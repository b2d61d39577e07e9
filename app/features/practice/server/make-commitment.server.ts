import { appendSkillEvent } from '~/features/transfer/index.server'
import { refuseIdentifiers } from '~/features/writing/contract'
import { now } from '~/platform/clock.server'
import { once } from '~/platform/db/receipts.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { addDays, dayOf, dayToDb } from '~/platform/shared/time'
import type { z } from '~/platform/shared/zod'
import {
  type commitmentSchema,
  type DebriefedObservation,
  MAX_DAYS_AHEAD,
  type PracticeRefusal,
} from '../contract'
import { asCoachWithSkill } from './coach-scope.server'

type Tie = Pick<DebriefedObservation, 'observationId' | 'cohort' | 'scores'>
type Outcome = { ok: true; id: string } | ({ ok: false } & PracticeRefusal)

/**
 * Stores the coach's if-then plan; the skill's path moves with it. Throws NotFound.
 * @param debriefed the observation that the form names, as its coach may read it
 */
export async function makeCommitment(
  actor: Actor,
  input: z.output<typeof commitmentSchema>,
  debriefed: Tie | null = null,
): Promise<Outcome> {
  const { mutationId, skill: skillId, windowFrom, windowTo, cue, action, moment } = input
  const { obstacle = null, remedy = null } = input
  const { enrollmentId } = await asCoachWithSkill(actor, 'commitment.make', input.cohort, skillId)
  const observationId = tieOf(input, debriefed)
  const refused = refuseIdentifiers({
    ...{ cue, action, moment },
    obstacle: obstacle ?? '',
    remedy: remedy ?? '',
  })
  if (refused) return { ok: false, ...refused }
  return once(actor, mutationId, 'commitment.make', async (tx): Promise<Outcome> => {
    const at = now()
    const madeOn = dayOf(at, actor.timeZone)
    if (windowTo < madeOn) return { ok: false, reason: 'over' }
    if (windowFrom > addDays(madeOn, MAX_DAYS_AHEAD)) return { ok: false, reason: 'far' }
    const id = newId()
    await tx.commitment.create({
      data: {
        id,
        enrollmentId,
        skillId,
        observationId,
        cue,
        action,
        moment,
        obstacle,
        remedy,
        windowFrom: dayToDb(windowFrom),
        windowTo: dayToDb(windowTo),
        confidence: input.confidence,
        madeOn: dayToDb(madeOn),
        createdAt: at,
      },
    })
    await appendSkillEvent(tx, {
      enrollmentId,
      skillId,
      happenedOn: madeOn,
      source: { kind: 'commitment', id },
      event: {
        kind: 'commitment-made',
        commitmentId: id,
        whenFilled: true,
        willFilled: true,
        moment,
        windowStartsOn: windowFrom,
        windowEndsOn: windowTo,
        confidence: input.confidence,
      },
    })
    return { ok: true, id }
  })
}

/** A plan keeps the observation of whose debrief it came: one of this cohort, in which its skill was scored. */
function tieOf(
  { observation, cohort, skill }: z.output<typeof commitmentSchema>,
  debriefed: Tie | null,
): string | null {
  if (!observation) return null
  const isOf =
    debriefed?.observationId === observation &&
    debriefed.cohort.slug === cohort &&
    debriefed.scores.some(({ skillId }) => skillId === skill)
  if (!isOf) throw new NotFound()
  return observation
}
