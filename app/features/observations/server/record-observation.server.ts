import { isCalibrated } from '~/features/calibration/index.server'
import {
  getInstrument,
  getSkill,
  getSkillHash,
  recordContentVersions,
} from '~/features/catalog/index.server'
import { namesApart } from '~/features/identity/index.server'
import { closeRequest } from '~/features/peers/index.server'
import type { Carried, Level, Prompt } from '~/features/transfer/contract'
import { appendSkillEvent, refuseDay } from '~/features/transfer/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { publish } from '~/platform/events/events.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayToDb } from '~/platform/shared/time'
import { type ObservationInput, type ObservationRefusal, observationEvents } from '../contract'
import { keepAfterSigned, keepUnsigned, refuseTexts } from './drafts/draft-fields.server'
import { takeDraft } from './drafts/take-draft.server'
import { findObserved, observerRole } from './observed-coaches.server'
import { closeSecondLook } from './second/close-second.server'
import { type GivenOccasion, givenOccasion, onOccasion } from './second/given-occasion.server'

/** `before` says that it was signed earlier, from another tab or device: the words of then stand. */
type Outcome = { ok: true; id: string; before?: true } | ({ ok: false } & ObservationRefusal)
type Score = ObservationInput['scores'][number]
type Posted = ObservationInput & { sentAs?: string | undefined }
type Observed = NonNullable<Awaited<ReturnType<typeof findObserved>>>

/**
 * Stores and signs what the actor saw of a coach. It is final at once, and the paths of the scored skills
 * move. Whether the observer was calibrated when they signed goes into the log, and stays. The draft that is named
 * becomes the observation, once, from however many tabs it is signed. Throws NotFound for someone whom the actor may
 * not observe, a skill of another program, skills of two instruments, and a draft that is not theirs.
 */
export async function recordObservation(actor: Actor, posted: Posted): Promise<Outcome> {
  const refused = refuseTexts(posted)
  if (refused) return { ok: false, ...refused }
  return once(actor, posted.mutationId, 'observation.record', async (tx): Promise<Outcome> => {
    const taken = await takeDraft(tx, actor, posted)
    if (taken.kind === 'signed') {
      await keepAfterSigned(tx, taken.id, posted, taken.signed)
      return { ok: true, id: taken.id, before: true }
    }
    const given = taken.kind === 'held' ? await givenOccasion(tx, actor, taken.draft) : null
    const input = given ? onOccasion(posted, given) : posted
    if (given?.asksPresence && !input.presence) return { ok: false, reason: 'presence' }
    const observed = await findObserved(actor, input.enrollment, tx)
    if (!observed) throw new NotFound()
    const wrongDay = refuseDay(input.happenedOn, observed)
    if (wrongDay) return wrongDay
    if (taken.kind === 'held') {
      await keepUnsigned(tx, taken.draft, posted)
      await tx.observationDraft.delete({ where: { id: taken.draft.id } })
    }
    checkInstrument(input.scores, observed.program)
    const { id, occasionId } = await createObservation(tx, actor, input, given)
    const calibrated = await isCalibrated(tx, actor, observed.program, now())
    for (const score of uniqueBySkill(input.scores)) {
      await createScore(tx, id, score, observed.program)
      await appendScore(tx, { actor, calibrated, input, observed, id, occasionId, score })
    }
    if (given) await closeSecondLook(tx, actor, { ...given, observationId: id })
    else await closeRequest(tx, actor, { enrollmentId: observed.enrollmentId, observationId: id })
    const nameOf = await namesApart(observed, [actor.personId], tx)
    await publish(tx, observationEvents['observation.signed'], {
      observationId: id,
      enrollmentId: observed.enrollmentId,
      cohortSlug: observed.cohortSlug,
      coachId: observed.personId,
      coachEmail: observed.email,
      observerName: nameOf(actor.personId),
    })
    return { ok: true, id }
  })
}

/** An observation is made with one instrument. */
function checkInstrument(scores: readonly Score[], program: string): void {
  const kinds = new Set(scores.map(({ skill }) => getSkill(program, skill).kind))
  if (kinds.size > 1) throw new NotFound()
}

/** A skill is scored once; the same one posted twice keeps its first score. */
const uniqueBySkill = (scores: readonly Score[]) =>
  scores.filter((score, at) => scores.findIndex((other) => other.skill === score.skill) === at)

async function createObservation(
  tx: Tx,
  actor: Actor,
  input: ObservationInput,
  given: GivenOccasion | null,
) {
  const at = now()
  const { enrollment, happenedOn, setting, mode, minutes, consent, notes, strength, edge } = input
  const [occasionId, id] = [given?.occasionId ?? newId(), input.draft ?? newId()]
  const occasion = { enrollmentId: enrollment, setting, mode, minutes, consent, createdAt: at }
  if (!given)
    await tx.observationOccasion.create({
      data: { ...occasion, id: occasionId, happenedOn: dayToDb(happenedOn) },
    })
  await tx.observation.create({
    data: {
      id,
      occasionId,
      observerId: actor.personId,
      slot: given?.slot ?? 1,
      presence: given?.asksPresence ? (input.presence ?? null) : null,
      ...{ notes, strength, edge, lineManager: input.lineManager },
      ...{ createdAt: at, signedAt: at },
    },
  })
  return { id, occasionId }
}

/** Without an opportunity there is no number: neither a score nor an absence. */
const numbersOf = ({ opportunity, level, prompt, carried }: Score) =>
  opportunity === 'yes'
    ? { level: level ?? null, prompt: prompt ?? null, carried: carried ?? null }
    : { level: null, prompt: null, carried: null }

async function createScore(tx: Tx, observationId: string, score: Score, program: string) {
  const { kind } = getSkill(program, score.skill)
  const { hash } = getInstrument(program, kind)
  await recordContentVersions(tx, [hash])
  await tx.observationScore.create({
    data: {
      observationId,
      skillId: score.skill,
      opportunity: score.opportunity === 'yes',
      ...numbersOf(score),
      ...{ evidence: score.evidence, counterBehaviour: score.counterBehaviour },
      instrumentHash: hash,
    },
  })
}

interface Scored {
  actor: Actor
  calibrated: boolean
  input: ObservationInput
  observed: Observed
  id: string
  occasionId: string
  score: Score
}

function appendScore(tx: Tx, scored: Scored) {
  const { actor, calibrated, input, observed, id, occasionId, score } = scored
  const { level, prompt, carried } = numbersOf(score)
  return appendSkillEvent(tx, {
    enrollmentId: observed.enrollmentId,
    skillId: score.skill,
    happenedOn: input.happenedOn,
    source: { kind: 'observation', id },
    event: {
      kind: 'observation-finalised',
      ...{ observationId: id, occasionId, observerId: actor.personId, calibrated },
      observerRole: observerRole(observed),
      ...{ lineManager: input.lineManager, setting: input.setting },
      mode: input.mode === 'role_play' ? 'role-play' : input.mode,
      minutes: input.minutes,
      consensus: false,
      opportunity: score.opportunity === 'yes',
      ...{ level: level as Level | null, prompt: prompt as Prompt | null },
      carried: carried as Carried | null,
      counterBehaviour: score.counterBehaviour,
      // There is none so far: a later event tells of one.
      hoursToDebrief: null,
      skillVersion: getSkillHash(observed.program, score.skill),
    },
  })
}
