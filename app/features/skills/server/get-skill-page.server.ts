import { getSkills } from '~/features/catalog/index.server'
import { getOwnCoaching } from '~/features/coaching/index.server'
import { getCohortFor } from '~/features/cohorts/index.server'
import { scope } from '~/features/identity/index.server'
import { slopeWords } from '~/features/observations/contract'
import { withoutUnopened } from '~/features/observations/index.server'
import {
  DEFAULT_POLICY,
  type Level,
  type PairState,
  type Reached,
  STATE_NAMES,
} from '~/features/transfer/contract'
import {
  type CoachLog,
  fidelityGrowth,
  pathsOf,
  policyChanges,
  readLogs,
} from '~/features/transfer/index.server'
import { Prisma } from '~/platform/db/client.server'
import { type Actor, meantEnrollment } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { SkillId } from '~/platform/shared/kernel'
import { dayOf } from '~/platform/shared/time'
import type { EvidenceView, GrowthView, ObserverKind, SeenPoint, SkillPage } from '../contract'
import { sightingOf, TIER_WORDS } from '../domain/evidence'
import { wholeSentence } from '../domain/growth-words'
import { settingWords } from '../domain/what-next'
import {
  type CoachContext,
  observerNames,
  readCoachContext,
  recordOf,
  sightingsOf,
} from './own-log.server'
import { ownSkill } from './own-skill.server'
import { supportOf } from './own-support.server'

const OWNER = { owner: Prisma.sql`e.person_id` }

/**
 * One skill of the reader themselves: evidence, what would move it on, what fades, growth beside their own rating, and
 * what all their skills together suggest for how often they meet their facilitator. Throws NotFound for a cohort or a
 * skill that is not theirs.
 */
export async function getSkillPage(
  actor: Actor,
  slug: string | null,
  skillId: SkillId,
): Promise<SkillPage> {
  const chosen = slug ?? meantEnrollment(actor)?.cohortSlug
  if (!chosen) throw new NotFound()
  const cohort = await getCohortFor(actor, chosen, 'focus.choose')
  const skill = getSkills(cohort.program).find(({ id }) => id === skillId)
  if (!skill) throw new NotFound()
  const [[whole], beside, coaching] = await Promise.all([
    readLogs(
      Prisma.sql`e.id = ${cohort.enrollmentId}::uuid AND ${scope(actor, 'practice.read', OWNER)}`,
    ),
    readCoachContext(cohort.enrollmentId),
    getOwnCoaching(actor, cohort.slug),
  ])
  if (!whole) throw new NotFound()
  const log = ofSkill(whole, skillId)
  const known = withoutUnopened(log, beside.unopened)
  const [path] = pathsOf(known, cohort.program, new Set([skillId]))
  // A skill that is neither taught to coaches nor on record of this one has no page.
  if (!path) throw new NotFound()
  const { view, state } = ownSkill(known, path, cohort.program)
  const seen = recordOf(known, [skillId]).pairs.flatMap((pair) => pair.seen)
  const names = await observerNames(
    actor,
    seen.flatMap(({ scores }) => scores.map(({ observerId }) => observerId)),
  )
  return {
    cohort: { slug: cohort.slug, title: cohort.title },
    skill: view,
    levels: skill.levels,
    evidence: evidenceOf(known, skillId, state, names),
    growth: growthOf(known, skillId, { beside, names, zone: actor.timeZone }),
    policyMarks: policyChanges(),
    support: supportOf(
      withoutUnopened(whole, beside.unopened),
      coaching && { cadence: coaching.rhythm.cadence, asked: coaching.asked },
    ),
    unopened: unopenedOf(log, beside.unopened),
  }
}

/** The part of a log that is about one skill, and what is of the coach. */
const ofSkill = (log: CoachLog, skillId: SkillId): CoachLog => ({
  ...log,
  events: log.events.filter((event) => event.skillId === skillId || event.skillId === null),
})

/** Those of the unopened observations that are about the skill of this log: it is of one. */
const unopenedOf = (log: CoachLog, unopened: readonly string[]): string[] =>
  unopened.filter((id) =>
    log.events.some(
      (event) => event.kind === 'observation-finalised' && event.observationId === id,
    ),
  )

type NamesOf = (ids: readonly string[]) => string

function evidenceOf(
  log: CoachLog,
  skillId: SkillId,
  { entered, current }: PairState,
  names: NamesOf,
): EvidenceView[] {
  const sightings = sightingsOf(log, skillId)
  return ([1, 2, 3, 4, 5, 6, 7] as Reached[]).flatMap((step) => {
    const entry = entered[step]
    if (!entry) return []
    const sighting = sightingOf(step, entry.on, sightings)
    return {
      ...{ step, name: STATE_NAMES[step], on: entry.on, tier: TIER_WORDS[entry.tier] },
      where: sighting && `${names(sighting.observerIds)}, ${settingWords(sighting.setting)}`,
      fading: step > current,
    }
  })
}

interface Told {
  beside: CoachContext
  names: NamesOf
  zone: string
}

function growthOf(log: CoachLog, skillId: SkillId, { beside, names, zone }: Told): GrowthView {
  const record = recordOf(log, [skillId])
  const [pair] = record.pairs
  const points: SeenPoint[] = []
  for (const { on, level, prompt, setting, scores, id } of pair?.seen ?? []) {
    const observers = names([...new Set(scores.map(({ observerId }) => observerId))])
    const own = beside.observedRatings.find(
      (rating) =>
        rating.skillId === skillId &&
        scores.some(({ observationId }) => observationId === rating.observationId),
    )
    points.push({
      ...{ key: id, on, level, prompt, observers },
      observationId: scores[0]?.observationId ?? id,
      by: kindOf(scores),
      setting: settingWords(setting),
      newObserver: points.length > 0 && points.at(-1)?.observers !== observers,
      own: own ? ((own.level as Level | null) ?? 'na') : null,
    })
  }
  const [growth] = fidelityGrowth(record).byCoach
  const slope = growth?.growth.kind === 'measured' ? growth.growth : null
  return {
    points,
    ratings: beside.ratings
      .filter((rating) => rating.skillId === skillId)
      .map(({ seq, level, on }) => ({
        key: seq,
        level: level as Level | null,
        on: dayOf(new Date(on), zone),
      })),
    sentence: wholeSentence({ points, ...notScored(log, skillId) }),
    slope: slopeWords(slope, DEFAULT_POLICY),
  }
}

const kindOf = (
  scores: readonly { observerRole: Exclude<ObserverKind, 'several'> }[],
): ObserverKind => {
  const roles = new Set(scores.map(({ observerRole }) => observerRole))
  const [role] = roles
  return roles.size === 1 && role ? role : 'several'
}

/** Counts what observations say that is no score of practice. */
function notScored(log: CoachLog, skillId: SkillId) {
  const voided = new Set(
    log.events.flatMap((event) => (event.kind === 'observation-voided' ? event.observationId : [])),
  )
  const all = log.events.flatMap((event) =>
    event.kind === 'observation-finalised' &&
    event.skillId === skillId &&
    !voided.has(event.observationId)
      ? event
      : [],
  )
  return {
    noOpportunity: all.filter(({ opportunity, mode }) => !opportunity && mode !== 'role-play')
      .length,
    rehearsed: all.filter(({ mode }) => mode === 'role-play').length,
  }
}
