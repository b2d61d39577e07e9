import { DEFAULT_POLICY, state, type TransferEvent } from '~/features/transfer/domain'
import { breather } from '~/platform/breather.server'
import { AS_OF, benchCoach, SKILLS } from './coach'

/** The logs of so many coaches are in memory at a time. */
const CHUNK = 20

export interface AllStates {
  coaches: number
  pairs: number
  events: number
  /** For the states alone; making the logs is not in it. */
  seconds: number
  cpuSeconds: number
  /** The longest stretch for which a state kept the event loop: by the clock, and of processor time in it. */
  longest: { ms: number; cpuMs: number }
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
  let [events, spent, most, cpu] = [0, 0, before, 0]
  const longest = { ms: 0, cpuMs: 0 }
  for (let n = 0; n < coaches; n += CHUNK) {
    const pairs = Array.from({ length: Math.min(CHUNK, coaches - n) }, (_, i) => benchCoach(n + i))
    const stop = watchTurns(longest)
    const cpuBefore = process.cpuUsage()
    const from = performance.now()
    const breathe = breather()
    for (const pair of pairs.flat()) {
      events += pair.events.length
      const at = state(pair.events, AS_OF, DEFAULT_POLICY, pair.context).current
      current[at] = (current[at] ?? 0) + 1
      await breathe()
    }
    spent += performance.now() - from
    cpu += cpuSince(cpuBefore)
    stop()
    most = Math.max(most, process.memoryUsage().rss)
  }
  return {
    coaches,
    pairs: coaches * SKILLS,
    events,
    seconds: spent / 1000,
    cpuSeconds: cpu / 1000,
    longest,
    mebibytes: (most - before) / 2 ** 20,
    oneEventMs: oneEvent(),
    current,
  }
}

/** Milliseconds of processor time, of all threads. */
function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Keeps the longest time between two turns of someone who wants one at every moment. */
function watchTurns(longest: AllStates['longest']): () => void {
  let [at, cpu, over] = [performance.now(), process.cpuUsage(), false]
  const note = () => {
    longest.ms = Math.max(longest.ms, performance.now() - at)
    longest.cpuMs = Math.max(longest.cpuMs, cpuSince(cpu))
    at = performance.now()
    cpu = process.cpuUsage()
  }
  const turn = () => {
    // One turn is still waiting when it is over: by then other logs have been made.
    if (over) return
    note()
    setImmediate(turn)
  }
  setImmediate(turn)
  return () => {
    note()
    over = true
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
