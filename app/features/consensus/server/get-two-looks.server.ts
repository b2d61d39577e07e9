import { getInstrument, getSkills } from '~/features/catalog/index.server'
import { namesApart } from '~/features/identity/index.server'
import type { ObservationView } from '~/features/observations/contract'
import type { Level } from '~/features/transfer/contract'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { agreementOf } from '~/platform/shared/statistics/agreement/agreement'
import type { LookScore, TwoLooks } from '../contract'

interface Stored {
  skillId: string
  level: number | null
  prompt: number | null
  carried: number | null
}

const LOOK = { scores: { orderBy: { skillId: 'asc' } } } as const

/**
 * Both looks at one occasion beside each other, how far they agree, and whether their observers have agreed. Null
 * unless there are two that the reader of this page may compare.
 */
export async function getTwoLooks(
  actor: Actor,
  { id, reader, second: { otherId } }: ObservationView,
): Promise<TwoLooks | null> {
  if (!otherId) return null
  const tx = db()
  const [row, other] = await Promise.all([
    tx.observation.findUniqueOrThrow({
      where: { id },
      include: { ...LOOK, occasion: { include: { enrollment: { include: { cohort: true } } } } },
    }),
    tx.observation.findUniqueOrThrow({ where: { id: otherId }, include: LOOK }),
  ])
  const { program } = row.occasion.enrollment.cohort
  const skills = new Map(getSkills(program).map((skill) => [skill.id, skill]))
  const [first, second] = row.slot === 1 ? [row, other] : [other, row]
  const consensus = await tx.observationConsensus.findUnique({
    where: { firstId_secondId: { firstId: first.id, secondId: second.id } },
    include: { scores: { orderBy: { skillId: 'asc' } } },
  })
  const by = consensus?.apartById ?? consensus?.agreedById ?? consensus?.proposedById ?? null
  const nameOf = await namesApart(actor, [other.observerId, ...(by ? [by] : [])])
  const look = (skillId: string, score: Stored | undefined): LookScore => ({
    skillId,
    skillTitle: skills.get(skillId)?.title ?? skillId,
    level: (score?.level ?? null) as LookScore['level'],
    prompt: (score?.prompt ?? null) as LookScore['prompt'],
    carried: (score?.carried ?? null) as LookScore['carried'],
  })
  const scoreIn = (scores: readonly Stored[], id: string) =>
    scores.find(({ skillId }) => skillId === id)
  const pairs = row.scores.map(({ skillId }) => ({
    this: look(skillId, scoreIn(row.scores, skillId)),
    other: look(skillId, scoreIn(other.scores, skillId)),
  }))
  const kind = skills.get(row.scores[0]?.skillId ?? '')?.kind ?? 'coaching'
  const { prompt, carried } = getInstrument(program, kind)
  const isOne = reader === 'observer' || reader === 'co-observer'
  return {
    other: {
      ...{ id: other.id, observerName: nameOf(other.observerId), presence: other.presence },
      slot: other.slot === 1 ? 1 : 2,
    },
    skills: pairs,
    agreement: agreementIn(pairs),
    consensus: {
      version: consensus?.version ?? 0,
      scores: (consensus?.scores ?? []).map((score) => look(score.skillId, score)),
      state: stateOf(consensus),
      isOwn: by === actor.personId,
      byName: by ? nameOf(by) : null,
    },
    mayAgree: isOne && !consensus?.agreedAt,
    ladders: { prompt, carried },
    levels: Object.fromEntries(
      pairs.flatMap(({ this: { skillId } }) => {
        const skill = skills.get(skillId)
        return skill ? [[skillId, skill.levels]] : []
      }),
    ),
  }
}

function stateOf(
  consensus: { agreedAt: Date | null; apartAt: Date | null } | null,
): TwoLooks['consensus']['state'] {
  if (!consensus) return 'none'
  if (consensus.agreedAt) return 'agreed'
  return consensus.apartAt ? 'apart' : 'proposed'
}

/** Levels that both gave; where one saw no opportunity there is nothing to compare. */
function agreementIn(pairs: TwoLooks['skills']): TwoLooks['agreement'] {
  const both = pairs.flatMap(({ this: own, other: reference }) =>
    own.level && reference.level
      ? [{ own: own.level as Level, reference: reference.level as Level }]
      : [],
  )
  const { n, exact, withinOne } = agreementOf(both)
  return { n, exact, withinOne }
}
