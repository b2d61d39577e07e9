import { getInstrument, getSkills } from '~/features/catalog/index.server'
import { namesApart, recordAccess } from '~/features/identity/index.server'
import { inTransaction } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { SkillId } from '~/platform/shared/kernel'
import { dayFromDb } from '~/platform/shared/time'
import type { ObservationView } from '../contract'
import { ownLevel, sideFor } from './coach-side/side-view.server'
import { otherDrafts } from './drafts/draft-fields.server'
import { mayVoid, visibleTo } from './observation-scope.server'
import { isOccasionHidden, othersOf, secondLookFor } from './second/second-view.server'

const isLevel = (level: number | null): level is 1 | 2 | 3 | 4 =>
  level !== null && level >= 1 && level <= 4

/** The instrument's own words for a rung; null where none was chosen or the skill is no longer taught. */
function wordsFor(
  program: string,
  skillId: SkillId,
  ladder: 'prompt' | 'carried',
  rung: number | null,
): string | null {
  const kind = getSkills(program).find(({ id }) => id === skillId)?.kind
  if (rung === null || !kind) return null
  return getInstrument(program, kind)[ladder][rung as 0 | 1 | 2 | 3]
}

function readerOf(
  { personId }: Actor,
  { coachId, observerId }: { coachId: string; observerId: string },
  others: readonly { observerId: string }[],
): ObservationView['reader'] {
  if (personId === coachId) return 'coach'
  if (personId === observerId) return 'observer'
  return others.some((other) => other.observerId === personId) ? 'co-observer' : 'facilitator'
}

/**
 * One signed observation, for its coach, its observer and the facilitators of the cohort; that someone
 * else looked is noted for the coach. Throws NotFound for everyone else.
 */
export function getObservation(actor: Actor, id: string): Promise<ObservationView> {
  return inTransaction(async (tx) => {
    const row = await tx.observation.findFirst({
      where: { id, ...visibleTo(actor) },
      include: {
        scores: { orderBy: { skillId: 'asc' }, include: { ownRating: true } },
        side: true,
        debrief: true,
        occasion: {
          include: {
            enrollment: { include: { cohort: true } },
            observations: othersOf(id),
          },
        },
      },
    })
    if (!row?.signedAt) throw new NotFound()
    const { occasion, signedAt, voidedAt, voidReason } = row
    const { enrollment } = occasion
    const { cohort } = enrollment
    const others = occasion.observations
    // Whoever scores it apart is not even told that there is something: it would say that the other one has signed.
    if (await isOccasionHidden(tx, actor, occasion.id)) throw new NotFound()
    await recordAccess(tx, {
      viewerId: actor.personId,
      subjectId: enrollment.personId,
      thingKind: 'observation',
      thingId: id,
    })
    const nameOf = await namesApart(actor, [enrollment.personId, row.observerId], tx)
    const whose = { coachId: enrollment.personId, observerId: row.observerId }
    const reader = readerOf(actor, whose, others)
    const side = sideFor({ ...row, signedAt, others }, reader)
    const { revealed } = side
    const shown = revealed ? row.scores : []
    const skills = new Map(getSkills(cohort.program).map((skill) => [skill.id, skill]))
    return {
      id,
      cohort: { slug: cohort.slug, title: cohort.title },
      coachName: nameOf(enrollment.personId),
      observerName: nameOf(row.observerId),
      happenedOn: dayFromDb(occasion.happenedOn),
      setting: occasion.setting,
      mode: occasion.mode,
      minutes: occasion.minutes,
      notes: row.notes,
      strength: revealed ? row.strength : '',
      edge: revealed ? row.edge : '',
      side,
      toRate: side.revealed
        ? []
        : row.scores.flatMap(({ skillId }) => {
            const skill = skills.get(skillId)
            return skill ? [{ id: skillId, title: skill.title, levels: skill.levels }] : []
          }),
      scores: shown.map((score) => ({
        skillId: score.skillId,
        skillTitle: skills.get(score.skillId)?.title ?? score.skillId,
        opportunity: score.opportunity,
        level: isLevel(score.level) ? score.level : null,
        anchor: isLevel(score.level)
          ? (skills.get(score.skillId)?.levels[score.level] ?? null)
          : null,
        prompt: wordsFor(cohort.program, score.skillId, 'prompt', score.prompt),
        carried: wordsFor(cohort.program, score.skillId, 'carried', score.carried),
        evidence: score.evidence,
        counterBehaviour: score.counterBehaviour,
        own: ownLevel(score, reader),
      })),
      signedAt,
      voided: voidedAt ? { at: voidedAt, reason: voidReason ?? '' } : null,
      reader,
      mayVoid: !voidedAt && mayVoid(actor, { ...whose, cohortId: cohort.id }),
      others: reader === 'observer' ? await otherDrafts(id, [...skills.values()], tx) : [],
      second: await secondLookFor(tx, actor, { ...row, reader, revealed }),
    }
  })
}
