import { getInstrument, getSkillHash, recordContentVersions } from '~/features/catalog/index.server'
import { keepAfterSigned, keepUnsigned, refuseTexts } from '~/features/observations/index.server'
import { refuseDay } from '~/features/transfer/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { type Day, dayFromDb, dayToDb } from '~/platform/shared/time'
import type { ObservingRefusal, SignInput } from '../contract'
import { INSTRUMENT } from './drafts/begin-observing.server'
import { holdDraft, readSigned } from './drafts/hold-draft.server'
import { coachSince } from './own-practitioners.server'

/** `before` says that it was signed earlier, from another tab or device: the words of then stand. */
type Outcome = { ok: true; id: string; before?: true } | ({ ok: false } & ObservingRefusal)
type Score = SignInput['scores'][number]

/**
 * Stores and signs what the actor saw of a practitioner of theirs. It is final at once and theirs alone: no event is
 * published, nothing enters a log, and no state of the coach moves. The draft becomes the observation, once, from
 * however many tabs it is signed. Throws NotFound for another's draft and for a skill outside of its focus.
 */
export async function signObserving(actor: Actor, input: SignInput): Promise<Outcome> {
  const refused = refuseTexts(input)
  if (refused) return { ok: false, ...refused }
  return once(actor, input.mutationId, 'practitioner.sign', async (tx): Promise<Outcome> => {
    const draft = await holdDraft(tx, actor, input.draft)
    if (!draft) {
      const signed = await readSigned(tx, actor, input.draft)
      if (!signed) throw new NotFound()
      await keepAfterSigned(tx, input.draft, input, signed)
      return { ok: true, id: input.draft, before: true }
    }
    const wrongDay =
      refuseDay(input.happenedOn, await coachSince(tx, actor)) ??
      refuseAfter(input.happenedOn, draft.practitioner.endedOn)
    if (wrongDay) return wrongDay
    if (input.scores.some(({ skill }) => !draft.skills.includes(skill))) throw new NotFound()
    await createObservation(tx, input, draft)
    await createScores(tx, input, draft.enrollment.cohort.program)
    await keepUnsigned(tx, draft, input)
    await tx.practitionerDraft.delete({ where: { id: draft.id } })
    return { ok: true, id: draft.id }
  })
}

function refuseAfter(happenedOn: Day, end: Date | null) {
  const endedOn = end && dayFromDb(end)
  return endedOn && happenedOn > endedOn
    ? { ok: false as const, reason: 'after-end' as const, endedOn }
    : null
}

async function createObservation(
  tx: Tx,
  { draft: id, happenedOn, setting, mode, minutes, consent, notes, strength, edge }: SignInput,
  { practitionerId, enrollmentId }: { practitionerId: string; enrollmentId: string },
): Promise<void> {
  await tx.practitionerObservation.create({
    data: {
      ...{ id, practitionerId, enrollmentId, happenedOn: dayToDb(happenedOn) },
      ...{ setting, mode, minutes, consent, notes, strength, edge, signedAt: now() },
    },
  })
}

/** Without an opportunity there is no number: neither a score nor an absence. */
const numbersOf = ({ opportunity, level, prompt, carried }: Score) =>
  opportunity === 'yes'
    ? { level: level ?? null, prompt: prompt ?? null, carried: carried ?? null }
    : { level: null, prompt: null, carried: null }

/** Each skill once; the same one posted twice keeps its first score. */
async function createScores(tx: Tx, { draft, scores }: SignInput, program: string): Promise<void> {
  const { hash } = getInstrument(program, INSTRUMENT)
  const each = scores
    .filter((score, at) => scores.findIndex((other) => other.skill === score.skill) === at)
    .map((score) => ({ ...score, skillHash: getSkillHash(program, score.skill) }))
  await recordContentVersions(tx, [hash, ...each.map(({ skillHash }) => skillHash)])
  await tx.practitionerScore.createMany({
    data: each.map((score) => ({
      ...{ observationId: draft, skillId: score.skill, instrumentHash: hash },
      ...{ opportunity: score.opportunity === 'yes', ...numbersOf(score) },
      ...{ evidence: score.evidence, counterBehaviour: score.counterBehaviour },
      skillHash: score.skillHash,
    })),
  })
}
