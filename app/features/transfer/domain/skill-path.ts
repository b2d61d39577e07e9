import { type Day, daysBetween } from '~/platform/shared/time'
import type { SkillPath, StepKind } from '../contract'
import { type PairState, type Reached, STATE_NAMES, type Tier } from '.'
import type { Standing } from './projection/project-pair'

const STEPS: readonly Reached[] = [1, 2, 3, 4, 5, 6, 7]

/** Seen by a facilitator or a named observer, or better: only that fills a step. */
const SEEN_BY_ANOTHER: Tier = 3

function kindOf(step: Reached, state: Pick<PairState, 'peak' | 'current' | 'entered'>): StepKind {
  if (step > state.peak) return 'empty'
  const entry = state.entered[step]
  if (!entry) return 'gap'
  if (step > state.current) return 'fading'
  return entry.tier >= SEEN_BY_ANOTHER ? 'filled' : 'outlined'
}

/** "for 17 days", since the day that the state was entered. */
const forDays = (days: number) => {
  if (days <= 0) return 'since today'
  return days === 1 ? 'since yesterday' : `for ${days} days`
}

/** The hint says what may help now, most telling first. It is an offer, never a demand. */
function hintOf({ flags, anchor, peak, current }: PairState): string | null {
  if (flags.drift)
    return 'Recent observations came out lower. A rehearsal with your facilitator may help.'
  if (flags.supportedAgain)
    return 'The last time it was seen, you had help with it. What would let you do it alone again?'
  if (flags.recheckDue) return 'A fresh look by an observer would show that it still holds.'
  if (flags.unseen) return 'It hasn’t been seen for two months. Ask someone to come along.'
  if (flags.noOpportunity)
    return 'There was no opportunity twice. Talk with your facilitator about where one could come up.'
  if (flags.cooling) return 'Not used for a month. A small plan for this week would keep it warm.'
  if (flags.refresh) return 'A short look back at the lesson would freshen it up.'
  if (anchor && peak < 3) return 'Make a plan: when a certain moment comes, what will you say?'
  if (peak === 3 && current === 3) return 'Tell what happened when the moment came.'
  return null
}

/** The path of a pair from its projection, which its reader does not own: it gives no advice. */
export function pathOfStanding(
  label: string,
  standing: Pick<Standing, 'peak' | 'current' | 'entered' | 'since'>,
  asOf: Day,
): SkillPath['path'] {
  const { peak, current, since } = standing
  return {
    ...{ label, peak, current },
    steps: STEPS.map((step) => ({ kind: kindOf(step, standing) })),
    ...(since && current > 0 ? { note: forDays(daysBetween(since, asOf)) } : {}),
  }
}

/** The pair's state in the shape of the path motif. `asOf` is the day that the state was asked for. */
export function toSkillPath(skill: SkillPath['skill'], state: PairState, asOf: Day): SkillPath {
  const { peak, current, currentSince } = state
  return {
    skill,
    stateName: STATE_NAMES[current],
    path: {
      label: skill.title,
      peak,
      current,
      steps: STEPS.map((step) => ({ kind: kindOf(step, state) })),
      ...(currentSince && current > 0 ? { note: forDays(daysBetween(currentSince, asOf)) } : {}),
    },
    hint: hintOf(state),
  }
}
