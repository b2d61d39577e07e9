import type { PairState, Reached, StateNumber, TransferPolicy } from '~/features/transfer/contract'
import { SETTINGS, STATE_NAMES } from '~/features/transfer/contract'
import { inWords } from '~/platform/shared/lists/counts'
import { addDays, type Day, formatDay } from '~/platform/shared/time'
import { capital, joinedWithAnd } from './numbers'

/** One thing that a state asks for, and whether the evidence so far has it. */
export interface Need {
  words: string
  met: boolean
}

export interface WhatNext {
  step: Reached
  /** One sentence names what is still missing. */
  sentence: string
  /** All that the state asks for, where that is more than one thing. */
  needs: Need[]
  /** Another way, or whatever is good to know beside it. */
  also: string | null
}

export interface Taught {
  /** Lessons that teach the skill, and how many of them are done. */
  lessons: number
  done: number
  /** A module's check asks enough about it for *understood* to be reached. */
  checked: boolean
}

const HELP = ['without help', 'with at most a light cue', 'with at most some guidance', 'with help']
const helpOf = (prompt: number): string => HELP[prompt] ?? 'with help'
const soMany = (n: number): string => (n === 0 ? 'none' : inWords(n))
const percent = (share: number): string => `${Math.round(share * 100)}%`

/** The setting of an observation inside a sentence: "at a family’s home". */
export const settingWords = (setting: string): string => {
  const known = (SETTINGS as Record<string, string>)[setting] ?? setting
  return known.charAt(0).toLowerCase() + known.slice(1)
}

/** Says what would move the skill on, in words made of the numbers of the rules; null at the last state. */
export function whatNext(
  state: PairState,
  asOf: Day,
  policy: TransferPolicy,
  taught: Taught,
): WhatNext | null {
  switch (state.current) {
    case 0:
      return toIntroduced(policy, taught)
    case 1:
      return taught.checked || state.entered[2]
        ? toUnderstood(state, policy)
        : toPlan(policy, SKIPPED)
    case 2:
      return toPlan(policy)
    case 3:
      return simple(
        4,
        `Use it when the moment comes, and write a field note within ${policy.tried.maxDelayDays} days: what you did, and what happened.`,
        'It doesn’t have to have gone well.',
      )
    case 4:
      return toObserved(state, policy)
    case 5:
      return toFluent(state, asOf, policy)
    case 6:
      return toSustained(state, asOf, policy)
    default:
      return null
  }
}

const simple = (step: Reached, sentence: string, also: string | null = null): WhatNext => ({
  ...{ step, sentence, also },
  needs: [],
})

function toIntroduced({ introduced }: TransferPolicy, { lessons, done }: Taught): WhatNext {
  const session = `a live session on it: attend at least ${percent(introduced.sessionShare)} of its time`
  if (lessons === 0) return simple(1, `${capital(session)}.`)
  const of = lessons === 1 ? 'lesson that teaches' : `${inWords(lessons)} lessons that teach`
  const words = `Finish ${done > 0 ? `${inWords(lessons - done)} more of the` : 'the'} ${of} it.`
  return simple(1, words, `Or ${session}.`)
}

const SKIPPED =
  'No check asks enough about it for “understood,” so that step stays open and the others count.'

const toPlan = ({ committed }: TransferPolicy, also: string | null = null): WhatNext =>
  simple(
    3,
    `Make a plan: a moment that is sure to come, the words you’ll use, and a window of at most ${committed.maxWindowDays} days.`,
    also,
  )

function toUnderstood({ entered }: PairState, { understood }: TransferPolicy): WhatNext {
  if (entered[2])
    return simple(
      2,
      'Answer its next review question correctly, or use it at work and write a note.',
    )
  return simple(
    2,
    `Get at least ${percent(understood.passShare)} right in the module’s check.`,
    'You can plan it and try it before that.',
  )
}

const toObserved = ({ rehearsedOn }: PairState, { observed }: TransferPolicy): WhatNext =>
  simple(
    5,
    `One observation of real practice at level ${observed.minLevel} or above, live or recorded, by someone else.`,
    rehearsedOn
      ? `You rehearsed it on ${formatDay(rehearsedOn)}. Role-play is practice for it and doesn’t count as observed.`
      : null,
  )

function toFluent({ prospects: { row } }: PairState, asOf: Day, policy: TransferPolicy): WhatNext {
  const { minLevel, minObservations, minDaysApart, minSettings, maxPrompt } = policy.fluent
  const seen = row?.count ?? 0
  const from = row && addDays(row.from, minDaysApart)
  const isApart = row !== null && from !== null && row.to >= from
  const settings = row?.settings ?? []
  const needs: Need[] = [
    {
      words: `${capital(inWords(minObservations))} observations in a row at level ${minLevel} or above (${soMany(seen)} so far)`,
      met: seen >= minObservations,
    },
    {
      words: `${capital(inWords(minSettings))} kinds of setting${settings.length > 0 ? ` (so far ${joinedWithAnd(settings.map(settingWords))})` : ''}`,
      met: settings.length >= minSettings,
    },
    {
      words: `At least ${minDaysApart} days from the first to the latest${from && !isApart ? ` (possible from ${formatDay(from)} on)` : ''}`,
      met: isApart,
    },
    {
      words: 'One of them by a calibrated observer who is not your line manager',
      met: row?.independent ?? false,
    },
    { words: `The latest ${helpOf(maxPrompt)}`, met: row !== null && row.prompt <= maxPrompt },
  ]
  return {
    step: 6,
    sentence: fluentSentence({ seen, from, settings, independent: row?.independent ?? false }),
    needs,
    also: `A level below ${minLevel} starts the row again.`,
  }

  function fluentSentence(have: {
    seen: number
    from: Day | null
    settings: string[]
    independent: boolean
  }): string {
    const more = Math.max(minObservations - have.seen, 1)
    const calibrated = 'a calibrated observer who is not your line manager'
    if (have.seen === 0)
      return `${capital(inWords(more))} observations in a row at level ${minLevel} or above, in ${inWords(minSettings)} kinds of setting, at least ${minDaysApart} days apart, one of them by ${calibrated}, the latest ${helpOf(maxPrompt)}.`
    const parts = [
      `${capital(inWords(more))} more ${more === 1 ? 'observation' : 'observations'} at level ${minLevel} or above`,
      have.settings.length < minSettings ? 'in another kind of setting' : null,
      have.from && asOf < have.from
        ? `on ${formatDay(have.from)} or later (${minDaysApart} days after the first)`
        : null,
      have.independent ? null : `by ${calibrated}`,
      helpOf(maxPrompt),
    ]
    return `${parts.filter(Boolean).join(', ')}.`
  }
}

function toSustained(
  { prospects: { sustainedFrom, usesForSustained } }: PairState,
  asOf: Day,
  { fluent, sustained }: TransferPolicy,
): WhatNext {
  if (!sustainedFrom)
    return simple(
      7,
      'Finish the lessons that teach it: its time counts from the day on which it is introduced.',
    )
  const later = sustainedFrom > asOf
  const seen = `an observation at level ${fluent.minLevel} or above ${helpOf(sustained.maxPrompt)}`
  const when = later ? `on ${formatDay(sustainedFrom)} or later` : 'now that enough time has passed'
  const missing = sustained.minUses - usesForSustained
  const uses = `${inWords(sustained.minUses)} uses on separate days in the ${sustained.usesWithinDays} days before it`
  return {
    step: 7,
    sentence: `${capital(seen)}, ${when}${missing > 0 ? `, with ${uses}` : ''}.`,
    needs: [
      {
        words: `Fluent for ${sustained.fluentDays} days, and introduced ${sustained.anchorDays} days ago (${later ? `on ${formatDay(sustainedFrom)}` : 'reached'})`,
        met: !later,
      },
      { words: `${capital(uses)} (${soMany(usesForSustained)} would count)`, met: missing <= 0 },
      { words: `Then ${seen}`, met: false },
    ],
    also: 'A field note or an observation is a use.',
  }
}

/** Says what keeps the state, and until when; nothing where nothing fades. */
export function whatFades(
  { current, next, entered, prospects, flags }: PairState,
  asOf: Day,
  policy: TransferPolicy,
): string[] {
  if (!next) return current === 2 ? [asLongAsAsked(entered[1] ? 1 : 0, policy)] : []
  const by = formatDay(next.on)
  const keep = KEPT_BY[current]?.(by, policy)
  if (!keep) return []
  const badge =
    prospects.fadesFrom && prospects.fadesFrom > asOf
      ? `From ${formatDay(prospects.fadesFrom)} on, the path says that it’s fading.`
      : null
  const then = `Otherwise it goes back to ${STATE_NAMES[next.to]} after that. The furthest step you reached stays on record.`
  const drift = flags.drift
    ? `Two observations in a row below level ${policy.fluent.minLevel} take it back to observed at once.`
    : null
  return [keep, badge, then, drift].filter((one) => one !== null)
}

/** Later questions come by themselves, and none of them may be open on the day that is told of. */
const asLongAsAsked = (to: StateNumber, { understood }: TransferPolicy): string =>
  `Stays as long as you answer its review questions. ${capital(inWords(understood.failedProbesInARow))} wrong in a row, or one left open for ${understood.probeOverdueDays} days, takes it back to ${STATE_NAMES[to]}.`

type Keep = (by: string, policy: TransferPolicy) => string

const seenBy = (level: number, by: string, help = '') =>
  `Stays if it is seen at level ${level} or above${help} by ${by}.`

const KEPT_BY: Partial<Record<StateNumber, Keep>> = {
  2: (by) => `Stays if you answer its review question by ${by}.`,
  3: (by) =>
    `Stays until ${by}, whether your plan is open or closed. Write a note of a use before then, and it’s tried.`,
  4: (by) => `Stays if you use it or are seen by ${by}.`,
  5: (by, { observed }) => seenBy(observed.minLevel, by),
  6: (by, { fluent }) => seenBy(fluent.minLevel, by),
  7: (by, { fluent, sustained }) =>
    seenBy(fluent.minLevel, by, ` ${helpOf(sustained.keptAtPrompt)}`),
}

/** The steps that were passed over; they hold nothing back. */
export const gapWords = ({ gaps }: PairState): string | null =>
  gaps.length === 0
    ? null
    : `Skipped so far: ${joinedWithAnd(gaps.map((step) => STATE_NAMES[step]))}. That holds nothing back.`
