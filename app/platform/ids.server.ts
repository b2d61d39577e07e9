import { AsyncLocalStorage } from 'node:async_hooks'
import { randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'
import { now } from './clock.server'

const seeded = new AsyncLocalStorage<(size: number) => Uint8Array>()
const POOL = new Uint8Array(4_096)
let used = POOL.length

/** A page takes a dozen: asked for one by one, most of their time is the asking. */
function randomBytes(size: number): Uint8Array {
  if (used + size > POOL.length) {
    randomFillSync(POOL)
    used = 0
  }
  used += size
  // A copy, and nothing left behind: what was given out is not there to be given out, or read, again.
  const given = POOL.slice(used - size, used)
  POOL.fill(0, used - size, used)
  return given
}

const bytes = (size: number): Uint8Array => (seeded.getStore() ?? randomBytes)(size)

/** A new identifier: UUID version 7, so that rows made together lie together. */
export const newId = (): string => v7({ msecs: now().getTime(), random: bytes(16), seq: seq() })

/** A secret for links and cookies: 256 bits, URL-safe. */
export const newSecret = (): string => Buffer.from(bytes(32)).toString('base64url')

const seq = () => new DataView(Uint8Array.from(bytes(4)).buffer).getUint32(0) >>> 1

/** Runs `work` with a given source of randomness; only tests and the demo loader use it. */
export const withRandom = <T>(source: (size: number) => Uint8Array, work: () => T): T =>
  seeded.run(source, work)
