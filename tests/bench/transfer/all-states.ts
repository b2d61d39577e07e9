import { setImmediate as breathe } from 'node:timers/promises'
import { DEFAULT_POLICY, state, type TransferEvent } from '~/features/transfer/domain'
import { AS_OF, benchCoach, SKILLS } from './coach'

/** A run gives the event loop back after so many coaches, as a server has to. */
const CHUNK = 20

export interface AllStates {
  coaches: number
  pairs: number
  events: number
  /** For the states alone; making the logs is not in it. */
  seconds: number
  cpuSeconds: number
  /** The longest stretch for which the event loop was held. */
  longestMs: number
  /** The most memory of the process above what it had at the start. */
  mebibytes: number
  /** One more event of one pair, until its state is known: median and the longest. */
  oneEventMs: { median: number; longest: number }
  /** How many pairs stand in each state, so that nothing can be left undone. */
  current: number[]
}

/** Computes the states of all pairs, coach by coach: what is in memory is the computation's. */
export async function allStates(coaches: number): Promise<AllStates> {
  for (let n = 0; n < 200; n += 1) statesOf(-1 - n)
  const before = process.memoryUsage().rss
  const current = [0, 0, 0, 0, 0, 0, 0, 0]
  let [events, spent, longest, most, cpu] = [0, 0, 0, before, 0]
  for (let n = 0; n < coaches; n += CHUNK) {
    const pairs = Array.from({ length: Math.min(CHUNK, coaches - n) }, (_, i) => benchCoach(n + i))
    const cpuBefore = process.cpuUsage()
    const from = performance.now()
    for (const pair of pairs.flat()) {
      events += pair.events.length
      const at = state(pair.events, AS_OF, DEFAULT_POLICY, pair.context).current
      current[at] = (current[at] ?? 0) + 1
    }
    const took = performance.now() - from
    const used = process.cpuUsage(cpuBefore)
    spent += took
    cpu += used.user + used.system
    longest = Math.max(longest, took)
    most = Math.max(most, process.memoryUsage().rss)
    await breathe()
  }
  return {
    coaches,
    pairs: coaches * SKILLS,
    events,
    seconds: spent / 1000,
    cpuSeconds: cpu / 1e6,
    longestMs: longest,
    mebibytes: (most - before) / 2 ** 20,
    oneEventMs: oneEvent(),
    current,
  }
}

const statesOf = (coach: number) =>
  benchCoach(coach).map(({ events, context }) => state(events, AS_OF, DEFAULT_POLICY, context))

function oneEvent(): AllStates['oneEventMs'] {
  const times: number[] = []
  for (let n = 0; n < 300; n += 1) {
    const [pair] = benchCoach(20_000 + n)
    if (!pair) continue
    const [first] = pair.events
    const more = { ...first, id: `more-${n}`, happenedOn: AS_OF } as TransferEvent
    const from = performance.now()
    state([...pair.events, more], AS_OF, DEFAULT_POLICY, pair.context)
    times.push(performance.now() - from)
  }
  times.sort((a, b) => a - b)
  return { median: times[times.length >> 1] ?? 0, longest: times.at(-1) ?? 0 }
}
