import { countedDays, pausedOn, type Span } from '~/features/transfer/contract'
import type { SkillId } from '~/platform/shared/kernel'
import { type Day, daysBetween, formatDay } from '~/platform/shared/time'
import { NEEDS, type Reason } from '../contract'

/**
 * After so many days without a contact on record, a conversation is due. Where the two have agreed on a rhythm, it is due
 * by that, and told no sooner than after so many days without a coaching contact.
 */
const QUIET_DAYS = 21
/** So many plans in a row without a use say that something stands in the way. */
const MISSED_PLANS = 2
/** The state in which a skill has been used at work. */
const TRIED = 4
/** Whoever uses nothing any longer comes before any number of skills that cool. */
const LAPSED_FIRST = 100
/** No one has to begin in the first days. */
const START_DAYS = 7

export type PlanEnd = 'used' | 'missed' | 'no-opportunity' | 'open'

export interface CoachNow {
  today: Day
  /** The first day on which both the cohort runs and the coach is in it. */
  since: Day
  /** The last day on which someone was in touch: a contact, a live session, an observation, a review, a reply. */
  lastContactOn: Day | null
  /** They asked for support on this day, and no one has settled it yet. */
  supportAskedOn: Day | null
  /** They asked to meet more often on this day, and no one has settled it yet. */
  rhythmAskedOn: Day | null
  /** The coaching contact that an agreed rhythm asks for, and the last one; null where no one has set a rhythm. */
  due: { on: Day; metOn: Day | null } | null
  /** The days on which they were away: they count for no need. */
  pauses: readonly Span[]
  skills: readonly {
    skillId: SkillId
    title: string
    peak: number
    current: number
    flags: readonly string[]
  }[]
  /** The plans with the newest first. */
  plans: readonly { skillId: SkillId; title: string; end: PlanEnd }[]
  /** The last day of which they said that no opportunity came, by skill. */
  noChanceOn: Readonly<Partial<Record<SkillId, Day>>>
  /** The skill that is asked about; null for all. What holds for the whole coach is read from all skills all the same. */
  only: SkillId | null
}

/** Why a coach may need a hand, the most telling reason first; empty where nothing says so. */
export function needsAHand(coach: CoachNow): Reason[] {
  const reasons = [
    asking(coach),
    askingToMeet(coach),
    quiet(coach),
    cooling(coach),
    drifting(coach),
    missing(coach),
    notStarted(coach),
  ]
  return reasons.filter((reason) => reason !== null)
}

const agoWords = (days: number): string =>
  days <= 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`

/** Whoever asks is heard, away or not. */
function asking({ today, supportAskedOn: on }: CoachNow): Reason | null {
  if (!on) return null
  const days = daysBetween(on, today)
  return {
    need: 'support',
    words: `Asked for support ${agoWords(days)}. What would help?`,
    inShort: `asked for support ${agoWords(days)}`,
    weight: days,
  }
}

function askingToMeet({ today, rhythmAskedOn: on }: CoachNow): Reason | null {
  if (!on) return null
  const days = daysBetween(on, today)
  const words = `Asked ${agoWords(days)} to meet more often. Which rhythm would fit?`
  return {
    need: 'rhythm',
    words,
    inShort: `asked ${agoWords(days)} to meet more often`,
    weight: days,
  }
}

/** No one is looked for while they are away. */
function quiet({ today, since, lastContactOn, due, pauses }: CoachNow): Reason | null {
  const last = due ? due.metOn : lastContactOn
  const days = countedDays(last && last > since ? last : since, today, pauses)
  if (days < QUIET_DAYS || pausedOn(today, pauses) || (due && due.on > today)) return null
  const how = due
    ? `coaching contact has been due since ${formatDay(due.on)}`
    : `contact on record ${last ? `for ${days} days` : `yet, ${days} days in`}`
  return {
    need: 'contact',
    words: `${due ? 'A' : 'No'} ${how}. When could you talk?`,
    inShort: `${due ? 'a' : 'no'} ${how}`,
    weight: days,
  }
}

const isAbout =
  (only: SkillId | null) =>
  ({ skillId }: { skillId: SkillId }): boolean =>
    only === null || skillId === only

/** "“Listen to understand” and 2 more": the one that had come farthest stands for all of them. */
function namedByReach(found: readonly { title: string; peak: number }[]): string {
  const [first, ...more] = [...found].sort((a, b) => b.peak - a.peak)
  return `“${first?.title}”${more.length > 0 ? ` and ${more.length} more` : ''}`
}

/** "“Listen to understand”", "3 skills": a second reason has one line. */
const skillsWords = (found: readonly { title: string }[]): string =>
  found.length === 1 ? `“${found[0]?.title}”` : `${found.length} skills`

/**
 * A skill that cools can still be held, so it is told while it does. One that has lapsed beside others in use is no need:
 * no one works on fourteen skills at once. Where all that was tried has lapsed, that is told. No one uses a skill while
 * they are away.
 */
function cooling({ skills, today, pauses, only }: CoachNow): Reason | null {
  if (pausedOn(today, pauses)) return null
  const tried = skills.filter(({ peak }) => peak >= TRIED)
  const cools = tried.filter(({ flags }) => flags.includes('cooling')).filter(isAbout(only))
  const lapsed = tried.filter(({ current }) => current < TRIED)
  const need = 'cooling' as const
  if (lapsed.some(isAbout(only)) && lapsed.length === tried.length) {
    const words = `Nothing that was tried is used now: ${namedByReach(lapsed)}. Has a chance come up?`
    const inShort = 'nothing that was tried is used now'
    return { need, words, inShort, weight: LAPSED_FIRST + lapsed.length }
  }
  if (cools.length === 0) return null
  const words = `Not used lately: ${namedByReach(cools)}. Has a chance come up?`
  return { need, words, inShort: `${skillsWords(cools)} not used lately`, weight: cools.length }
}

function drifting({ skills, only }: CoachNow): Reason | null {
  const found = skills.filter(({ flags }) => flags.includes('drift')).filter(isAbout(only))
  if (found.length === 0) return null
  const words = `Recent observations of ${namedByReach(found)} came out lower. Has the work or the support changed?`
  const inShort = `${skillsWords(found)} seen lower lately`
  return { need: 'drift', words, inShort, weight: found.length }
}

function missing({ plans, skills, noChanceOn, only }: CoachNow): Reason | null {
  const ended = plans.filter(({ end }) => end !== 'open').filter(isAbout(only))
  const used = ended.findIndex(({ end }) => end === 'used')
  const missed = used < 0 ? ended : ended.slice(0, used)
  const without = skills.filter(isAbout(only)).find(({ flags }) => flags.includes('no-opportunity'))
  const chances = missed.filter(({ end }) => end === 'no-opportunity')
  const need = 'plans' as const
  const weight = missed.length
  const twice = without ?? chances.find((one, at) => chances.findIndex(isAbout(one.skillId)) < at)
  if (twice) {
    const last = noChanceOn[twice.skillId]
    const when = last ? `, last on ${formatDay(last)}` : ''
    const words = `There was no opportunity for “${twice.title}” twice${when}. Is there a caseload?`
    return { need, weight, words, inShort: 'there was no opportunity twice' }
  }
  if (chances.length >= MISSED_PLANS) {
    const inShort = `no opportunity came for ${chances.length} plans`
    const words = `No opportunity came for ${chances.length} plans. Is there a caseload?`
    return { need, weight, words, inShort }
  }
  if (missed.length < MISSED_PLANS) return null
  const inShort = `${missed.length} plans ended without a use`
  return { need, weight, words: `${inShort}. Is there time and backing at work?`, inShort }
}

function notStarted({ today, since, skills, pauses }: CoachNow): Reason | null {
  const days = countedDays(since, today, pauses)
  if (days < START_DAYS || pausedOn(today, pauses) || skills.some(({ peak }) => peak > 0))
    return null
  const inShort = `nothing begun yet, ${days} days in`
  const words = `Nothing begun yet, ${days} days in. Is there time set aside at work?`
  return { need: 'start', words, inShort, weight: days }
}

/** Orders coaches by the first thing they may need, then by how much of it, then as they came. */
export function byNeed(
  a: { reasons: readonly Reason[] },
  b: { reasons: readonly Reason[] },
): number {
  const [first, second] = [a.reasons[0], b.reasons[0]]
  if (!first || !second) return Number(!first) - Number(!second)
  return (
    NEEDS.indexOf(first.need) - NEEDS.indexOf(second.need) ||
    b.reasons.length - a.reasons.length ||
    second.weight - first.weight
  )
}
