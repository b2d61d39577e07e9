import { scopeFilter } from '~/features/identity/index.server'
import { findObserved, holdOccasion, observerRole } from '~/features/observations/index.server'
import { appendSkillEvents } from '~/features/transfer/index.server'
import { now } from '~/platform/clock.server'
import type { Prisma, Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayFromDb } from '~/platform/shared/time'
import { CONFIRM_CONSENSUS, type ConsensusForm, type ConsensusRefusal, PROPOSE } from '../contract'
import { agreedScore } from '../domain/agreed-score'

type Outcome = { ok: true } | ({ ok: false } & ConsensusRefusal)
type Pair = NonNullable<Awaited<ReturnType<typeof pairOf>>>
type Standing = Pair['consensus']

const refused = (reason: ConsensusRefusal['reason']): Outcome => ({ ok: false, reason })

/**
 * One of the two observers of an occasion proposes what they agree on, confirms what the other proposed, or says that
 * they do not agree. Each names the proposal that they saw. Their own scores stay as they are; a confirmed consensus
 * is appended to the log beside them. Throws NotFound for anyone else, and while only one has signed.
 */
export const agreeOnLooks = (actor: Actor, id: string, form: ConsensusForm): Promise<Outcome> =>
  once(actor, form.mutationId, `observation.${form.intent}`, async (tx): Promise<Outcome> => {
    const own = await tx.observation.findFirst({
      where: {
        signedAt: { not: null },
        occasion: { observations: { some: { id } } },
        ...scopeFilter(actor, 'observation.agree', {
          author: (observerId): Prisma.ObservationWhereInput => ({ observerId }),
        }),
      },
      orderBy: { voidedAt: { sort: 'desc', nulls: 'first' } },
    })
    if (!own) throw new NotFound()
    await holdOccasion(tx, own.occasionId)
    const pair = await pairOf(tx, own.occasionId)
    if (!pair) {
      const both = await tx.observation.count({
        where: { occasionId: own.occasionId, signedAt: { not: null } },
      })
      if (both < 2) throw new NotFound()
      return refused('voided')
    }
    const { consensus } = pair
    if (consensus?.agreedAt) return refused('agreed')
    if (form.seen !== (consensus?.version ?? 0)) return refused('changed')
    if (form.intent === PROPOSE) return propose(tx, actor, pair, form)
    if (form.intent === CONFIRM_CONSENSUS) return confirm(tx, actor, pair)
    await keep(tx, actor, pair, { apartById: actor.personId, apartAt: now() })
    return { ok: true }
  })

async function pairOf(tx: Tx, occasionId: string) {
  const [first, second] = await tx.observation.findMany({
    where: { occasionId, voidedAt: null, signedAt: { not: null } },
    include: { scores: true, occasion: true },
    orderBy: { slot: 'asc' },
  })
  if (!first || !second) return null
  const consensus = await tx.observationConsensus.findUnique({
    where: { firstId_secondId: { firstId: first.id, secondId: second.id } },
    include: { scores: true },
  })
  return { first, second, consensus }
}

const skillsOf = ({ first, second }: Pair) =>
  new Set([...first.scores, ...second.scores].map(({ skillId }) => skillId))

/** Every act is a version of its own, so that the other one answers what they have seen. */
async function keep(
  tx: Tx,
  actor: Actor,
  { first, second, consensus }: Pair,
  change: { apartById: string | null; apartAt: Date | null; proposedAt?: Date },
): Promise<string> {
  const proposed = { proposedById: actor.personId, proposedAt: change.proposedAt ?? now() }
  const { id } = await tx.observationConsensus.upsert({
    where: { firstId_secondId: { firstId: first.id, secondId: second.id } },
    create: {
      ...{ id: newId(), firstId: first.id, secondId: second.id, version: 1 },
      ...proposed,
      ...change,
    },
    update: {
      version: (consensus?.version ?? 0) + 1,
      ...change,
      ...(change.proposedAt ? proposed : {}),
    },
  })
  return id
}

async function propose(
  tx: Tx,
  actor: Actor,
  pair: Pair,
  { scores }: Extract<ConsensusForm, { intent: 'propose-consensus' }>,
): Promise<Outcome> {
  const skills = skillsOf(pair)
  const said = new Map(scores.map((score) => [score.skill, agreedScore(score)]))
  if (said.size !== skills.size || ![...said.keys()].every((skill) => skills.has(skill)))
    return refused('skills')
  const consensusId = await keep(tx, actor, pair, {
    ...{ apartById: null, apartAt: null, proposedAt: now() },
  })
  await tx.observationConsensusScore.deleteMany({ where: { consensusId } })
  await tx.observationConsensusScore.createMany({
    data: [...said].map(([skillId, score]) => ({ consensusId, skillId, ...score })),
  })
  return { ok: true }
}

async function confirm(tx: Tx, actor: Actor, pair: Pair): Promise<Outcome> {
  const { consensus } = pair
  if (!consensus || consensus.apartAt) return refused('changed')
  if (consensus.proposedById === actor.personId) return refused('own')
  await tx.observationConsensus.update({
    where: { id: consensus.id },
    data: { agreedById: actor.personId, agreedAt: now(), version: consensus.version + 1 },
  })
  await appendConsensus(tx, actor, pair, consensus)
  return { ok: true }
}

/** The log hears of it once both agree. Being calibrated counts by what each has signed, so it is not said again here. */
async function appendConsensus(
  tx: Tx,
  actor: Actor,
  { first, second }: Pair,
  { id, scores }: NonNullable<Standing>,
): Promise<void> {
  const { occasion } = first
  const own = first.observerId === actor.personId ? first : second
  const observed = await findObserved(actor, occasion.enrollmentId, tx)
  const countered = new Set(
    [...first.scores, ...second.scores]
      .filter((score) => score.counterBehaviour)
      .map(({ skillId }) => skillId),
  )
  await appendSkillEvents(
    tx,
    scores.map(({ skillId, level, prompt, carried }) => ({
      enrollmentId: occasion.enrollmentId,
      skillId,
      happenedOn: dayFromDb(occasion.happenedOn),
      source: { kind: 'consensus', id },
      event: {
        ...{ kind: 'observation-finalised' as const, observationId: id, occasionId: occasion.id },
        ...{ observerId: actor.personId, calibrated: false, lineManager: own.lineManager },
        observerRole: observed ? observerRole(observed) : 'peer',
        setting: occasion.setting,
        mode: occasion.mode === 'role_play' ? 'role-play' : occasion.mode,
        ...{ minutes: occasion.minutes, consensus: true, opportunity: level !== null },
        ...({ level, prompt, carried } as ReturnType<typeof agreedScore>),
        counterBehaviour: countered.has(skillId),
      },
    })),
  )
}
