import type { ReleaseSection } from '~/features/releases/domain/body'
import {
  roomAboveRate,
  type Settled,
  settledAt,
} from '~/features/releases/domain/publication/applied/publish-applied'
import { followedFor } from '~/features/releases/domain/publication/publish-first-use'
import {
  endOfCell,
  isNearlyAll,
  pairFigure,
} from '~/features/releases/domain/publication/publish-reach'
import type { SimulatedPair } from './agencies/random-practice'
import { anyLevel, type Level, type Range, type Relation, rangeTo } from './levels'
import { policyFor, type Rules, type Seen } from './published'
import { K } from './read-rows'
import {
  bitsIn,
  type Mean,
  meanFrom,
  sumOf,
  type Told,
  type Universe,
  universeOf,
} from './universe'

/** The applied rate of one day, read backwards. */
export interface ToldDay {
  day: number
  settled: readonly Settled<SimulatedPair>[]
  active: Told
  verified: Told
  seen: Told
  /** Coaches with a skill that is in use and not verified lie between the two. */
  unverified: Relation
}

/** Everything that a release tells of practice beside reach. */
export interface ToldPractice {
  days: ToldDay[]
  used: { told: Told; pairs: readonly SimulatedPair[] } | null
}

/** The words of the applied rate and of the first use, read by someone who knows which pairs they are about. */
export function readPractice({ beyond, month }: Seen, rules: Rules): ToldPractice {
  if (!beyond) return { days: [], used: null }
  const policy = policyFor(rules)
  const { followed, applied, firstUse } = beyond
  const days = (applied?.rows ?? []).flatMap(({ figures }, n): ToldDay[] => {
    const day = policy.measures.applied.days[n] ?? 0
    const settled = settledAt(followed, { day, asOf: month, policy, rules })
    return settled.length > 0 ? [readDay(day, settled, figures, rules)] : []
  })
  return {
    days,
    used: firstUse ? readFirstUse(followedFor(followed, month, policy), firstUse) : null,
  }
}

type Figures = ReleaseSection['rows'][number]['figures']

function readDay(
  day: number,
  settled: readonly Settled<SimulatedPair>[],
  figures: Figures,
  rules: Rules,
): ToldDay {
  // Whoever had left uses nothing, and everyone knows.
  const open = universeOf(settled.filter(({ knownIdle }) => !knownIdle).map(({ of }) => of))
  const all = universeOf(settled.map(({ of }) => of))
  const [verified, active, seen] = figures.map(({ text }) => text)
  const newest = settled.reduce((last, { since }) => (since > last ? since : last), '')
  // Few may have been told of all but the newest.
  const come = settled.filter(({ since, knownIdle }) => since === newest && !knownIdle)
  const later = settled.some(({ since }) => since !== newest)
  const whose = { open, all, come: universeOf(come.map(({ of }) => of)), later }
  const read = (name: string, words = ''): Told => readRate(`${name} ${day}`, words, whose, rules)
  const told = { active: read('active', active), verified: read('verified', verified) }
  const between = rangeTo(open.coaches)
  if (rules.neighbors && active?.startsWith('about the same')) between.hi = K - 1
  else if (rules.neighbors && isFigure(active)) between.lo = K
  return {
    ...{ day, settled, ...told, seen: readSeen(`seen ${day}`, seen ?? '', all) },
    unverified: { upper: told.active.level, lower: told.verified.level, between },
  }
}

/** Words that stand for the coaches on one side, and not for too few skills altogether. */
const isFigure = (words = ''): boolean => !/^(not yet|fewer than \d+ skills)/.test(words)

interface Whose {
  /** The pairs that count, those of them that can be in use, and those of these that have come last. */
  all: Universe
  open: Universe
  come: Universe
  /** Whether some of them counted in an earlier release. */
  later: boolean
}

function readRate(
  name: string,
  words: string,
  { open, all, come, later }: Whose,
  rules: Rules,
): Told {
  const level = anyLevel(open)
  // The mean of shares, times all pairs, is what is laid on the grid.
  const partsOf = ({ has }: Universe) =>
    [...has].map(([coach, bits]) => ({
      open: bitsIn(bits),
      worth: all.pairs / all.coaches / bitsIn(all.has.get(coach) ?? bits),
    }))
  const mean = meanFrom(partsOf(open))
  const told = { name, universe: open, level, mean }
  if (words.startsWith(`fewer than ${K} coaches`)) level.among.hi = K - 1
  else if (words.startsWith('not shown'))
    notShown(level, mean, { all, since: meanFrom(partsOf(come)).most, later }, rules)
  else if (words.includes('%')) {
    if (rules.sides) [level.among.lo, level.outside.lo] = [K, K]
    mean.range = meanOf(words, all, mean.most, rules)
  }
  return told
}

/**
 * Few stand for the rest, or the cell of the grid reaches into the last pairs, or above what has come since. Beside an
 * earlier release it may also be hidden because it would tell of what came between: then it says nothing of the mean.
 */
function notShown(
  level: Level,
  mean: Mean,
  { all, since, later }: { all: Universe; since: number; later: boolean },
  rules: Rules,
): void {
  if (rules.sides) level.among.lo = K
  const few = mean.most - sumOf(mean.whole, K - 1)
  const policy = policyFor(rules)
  const room = roomAboveRate(all, policy)
  let nearly = 0
  while (nearly < mean.most && !isNearlyAll(nearly, mean.most, { room, policy })) nearly += 1
  let unexplained = 0
  while (endOfCell(unexplained, policyFor(rules)) <= since) unexplained += 1
  const lows = [
    ...[rules.sides ? few : mean.most, rules.room ? nearly : mean.most],
    ...[rules.since ? (later ? 0 : unexplained) : mean.most],
  ]
  // With room below as well, the words stand for low means, too.
  mean.range.lo = rules.room ? 0 : Math.max(0, Math.min(...lows))
}

/** The means that would have been told with the same words. */
function meanOf(words: string, all: Universe, most: number, rules: Rules): Range {
  const policy = policyFor(rules)
  const range = { lo: Number.POSITIVE_INFINITY, hi: 0 }
  const room = roomAboveRate(all, policy)
  // Without the grid a step is fine enough to find the bounds of a rounded percentage.
  const step = rules.grid ? 1 : 0.01
  for (let value = 0; value <= most + step; value += step) {
    if (rules.room && isNearlyAll(value, most, { room, policy })) break
    if (pairFigure(value, all, { policy, protection: rules }).text !== words) continue
    range.lo = Math.min(range.lo, value)
    range.hi = Math.max(range.hi, value + step)
  }
  return range.lo <= range.hi ? { ...range, hi: Math.min(range.hi, most) } : { lo: 0, hi: most }
}

function readSeen(name: string, words: string, all: Universe): Told {
  const level = anyLevel(all)
  if (words === 'under half' || words === 'half or over')
    [level.among.lo, level.outside.lo] = [K, K]
  if (words === 'under half') level.hits.hi = Math.ceil(all.pairs / 2) - 1
  if (words === 'half or over') level.hits.lo = Math.ceil(all.pairs / 2)
  return { name, universe: all, level }
}

const DAYS_OF_WEEK = 7

/** The median says more where every pair was followed as long as it is: then it is a count. */
function readFirstUse(pairs: readonly SimulatedPair[], section: ReleaseSection) {
  const universe = universeOf(pairs)
  const level = anyLevel(universe)
  const words = section.rows[0]?.figures[0]?.text ?? ''
  // Whatever was followed for how long: each use takes at least its own share of the curve.
  if (words === 'not reached') level.hits.hi = Math.ceil(universe.pairs / 2) - 1
  const weeks =
    words === 'within days' ? 0 : Number(/^about (\d+) week/.exec(words)?.[1] ?? Number.NaN)
  if (!Number.isNaN(weeks)) {
    level.among.lo = K
    const latest = Math.ceil((weeks + 0.5) * DAYS_OF_WEEK) - 1
    const cutShort = pairs.some(({ followedDays }) => followedDays < latest)
    if (!cutShort) level.hits.lo = Math.ceil(universe.pairs / 2)
  }
  return { told: { name: 'used', universe, level }, pairs }
}
