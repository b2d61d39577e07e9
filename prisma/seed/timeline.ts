import { createHash } from 'node:crypto'
import { atTime } from '~/platform/clock.server'
import { withRandom } from '~/platform/ids.server'

/** One thing that someone did, at its own instant. */
export interface Step {
  at: Date
  /** Unique: it names the step when it fails, and it is the seed of the step's chance. */
  name: string
  /** The owner of the step, if it touches nothing of anyone else's: it may run beside those of others. */
  own?: string
  run: () => Promise<void>
}

/** Bytes that are the same whenever the same name asks for them. */
function bytesFrom(name: string) {
  let block = 0
  let left = Buffer.alloc(0)
  return (size: number): Uint8Array => {
    while (left.length < size) {
      const more = createHash('sha256').update(`${name}\0${block}`).digest()
      block += 1
      left = Buffer.concat([left, more])
    }
    const taken = left.subarray(0, size)
    left = left.subarray(size)
    return taken
  }
}

/** Chance that a name decides: a whole number from 0 to `below` - 1. */
export const chanceOf = (name: string, below: number): number =>
  createHash('sha256').update(name).digest().readUInt32BE(0) % below

async function runStep({ at, name, run }: Step): Promise<void> {
  try {
    await atTime(at, () => withRandom(bytesFrom(name), run))
  } catch (cause) {
    throw new Error(`the demo stopped at the step "${name}"`, { cause })
  }
}

function check(steps: readonly Step[], until: Date): void {
  const seen = new Set<string>()
  for (const { name, at } of steps) {
    if (seen.has(name)) throw new Error(`two steps of the demo are called "${name}"`)
    if (at > until) throw new Error(`a step of the demo has not happened yet: "${name}"`)
    seen.add(name)
  }
}

const MOST_AT_ONCE = 4

/** Steps in a row that are someone's own, of different people; any other step is alone. */
function groupsOf(inOrder: readonly Step[]): Step[][] {
  const groups: Step[][] = []
  for (const step of inOrder) {
    const group = groups.at(-1)
    const joins =
      step.own !== undefined &&
      group !== undefined &&
      group.length < MOST_AT_ONCE &&
      group.every(({ own }) => own !== undefined && own !== step.own)
    if (joins) group.push(step)
    else groups.push([step])
  }
  return groups
}

/**
 * Lets everything happen in the order of its time, as it would have: what is append-only lies in that
 * order too. Only what people do for themselves may overlap with the same of their neighbors. Steps of
 * the same instant keep the order in which they are given.
 * @param until the instant of loading: nothing in the demo comes after it
 * @param follow does what is to be done soon after; steps that touch nothing of anyone else's leave nothing to do
 */
export async function play(
  steps: readonly Step[],
  until: Date,
  follow: () => Promise<unknown> = async () => {},
): Promise<void> {
  check(steps, until)
  const inOrder = [...steps].sort((a, b) => a.at.getTime() - b.at.getTime())
  for (const group of groupsOf(inOrder)) {
    await Promise.all(group.map(runStep))
    const [last] = group
    if (last && last.own === undefined)
      await runStep({
        at: last.at,
        name: `after: ${last.name}`,
        run: async () => void (await follow()),
      })
  }
}
