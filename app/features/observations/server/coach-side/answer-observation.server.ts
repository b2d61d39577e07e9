import { refuseIdentifiers } from '~/features/writing/contract'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import {
  type CoachRefusal,
  type ObservationForm,
  RATE_OWN,
  RESPOND,
  SHOW_SCORES,
} from '../../contract'
import { areRevealed, mayCorrect } from '../../domain/reveal'
import { holdSigned } from './hold-signed.server'

type Answer = Extract<
  ObservationForm,
  { intent: 'rate-own' | 'show-scores' | 'sign-seen' | 'respond' }
>
type Outcome = { ok: true } | ({ ok: false } & CoachRefusal)
type Held = Awaited<ReturnType<typeof holdSigned>>

/**
 * The observed coach rates themselves before they see the scores, asks for the scores without, signs that they have
 * read them, or responds. Each holds once; only a response can be corrected, for a day. Nothing of it reaches the log.
 * Throws NotFound for anyone else.
 */
export async function answerObservation(
  actor: Actor,
  id: string,
  answer: Answer,
): Promise<Outcome> {
  if (answer.intent === RESPOND) {
    const refused = refuseIdentifiers({ response: answer.response })
    if (refused) return { ok: false, ...refused }
  }
  return once(
    actor,
    answer.mutationId,
    `observation.${answer.intent}`,
    async (tx): Promise<Outcome> => {
      const held = await holdSigned(tx, actor, id, 'observation.answer')
      if (answer.intent === RATE_OWN) return rate(tx, held, answer.ratings)
      if (answer.intent === SHOW_SCORES) return showScores(tx, held)
      if (!isShown(held)) return { ok: false, reason: 'not-shown' }
      if (answer.intent === RESPOND) return respond(tx, held, answer.response)
      if (!held.side?.seenAt) await keep(tx, held, { seenAt: now() })
      return { ok: true }
    },
  )
}

const isShown = ({ signedAt, voidedAt, side, occasion }: Held) =>
  areRevealed(
    [
      { signedAt, voided: voidedAt !== null, side },
      ...occasion.observations.flatMap((other) =>
        other.signedAt ? [{ signedAt: other.signedAt, voided: false, side: other.side }] : [],
      ),
    ],
    now(),
  )

const keep = (
  tx: Tx,
  { id }: Held,
  data: { ratedAt?: Date; skippedAt?: Date; seenAt?: Date; response?: string; respondedAt?: Date },
) =>
  tx.observationCoachSide.upsert({
    where: { observationId: id },
    create: { observationId: id, ...data },
    update: data,
  })

type Ratings = Extract<Answer, { intent: 'rate-own' }>['ratings']

async function rate(tx: Tx, held: Held, ratings: Ratings): Promise<Outcome> {
  if (isShown(held)) return { ok: false, reason: 'shown' }
  const given = new Map(ratings.map(({ skill, level }) => [skill, level]))
  const data = held.scores.flatMap(({ skillId }) => {
    const level = given.get(skillId)
    if (level === undefined) return []
    return [{ observationId: held.id, skillId, level: level === 'na' ? null : Number(level) }]
  })
  if (data.length < held.scores.length) return { ok: false, reason: 'unrated' }
  await tx.observationOwnRating.createMany({ data })
  await keep(tx, held, { ratedAt: now() })
  return { ok: true }
}

async function showScores(tx: Tx, held: Held): Promise<Outcome> {
  if (!isShown(held)) await keep(tx, held, { skippedAt: now() })
  return { ok: true }
}

async function respond(tx: Tx, held: Held, response: string): Promise<Outcome> {
  const before = held.side?.respondedAt
  if (before && !mayCorrect(before, now())) return { ok: false, reason: 'too-late' }
  await keep(tx, held, { response, respondedAt: before ?? now() })
  return { ok: true }
}
