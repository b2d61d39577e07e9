import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { now } from './clock.server'

const seeded = new AsyncLocalStorage<(size: number) => Uint8Array>()
const bytes = (size: number): Uint8Array => (seeded.getStore() ?? randomBytes)(size)

/** A new identifier: UUID version 7, so that rows made together lie together. */
export const newId = (): string => v7({ msecs: now().getTime(), random: bytes(16), seq: seq() })

/** A secret for links and cookies: 256 bits, URL-safe. */
export const newSecret = (): string => Buffer.from(bytes(32)).toString('base64url')

const seq = () => new DataView(Uint8Array.from(bytes(4)).buffer).getUint32(0) >>> 1

/** Runs `work` with a given source of randomness; only tests and the demo loader use it. */
export const withRandom = <T>(source: (size: number) => Uint8Array, work: () => T): T =>
  seeded.run(source, work)
