import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** Below this the words about it weigh more than what is saved. */
const WORTH_IT = 1_024

const TEXT = /^(?:text\/|application\/(?:json|xml|javascript)\b|image\/svg)/

export const isText = (type: string): boolean => TEXT.test(type)

/** The coding is named and not refused with `q=0`. */
export const accepts = (coding: 'br' | 'gzip', accepted: string): boolean =>
  new RegExp(
    `(?:^|[\\s,])${coding}(?:\\s*;\\s*q=(?!0(?:\\.0*)?(?:[\\s,]|$))[\\d.]+)?\\s*(?:,|$)`,
  ).test(accepted)

export interface Compressed {
  body: Buffer
  encoding: 'br' | 'gzip' | null
}

/**
 * A page as it goes over the wire. At once and at the lowest level: brotli's first takes a page of ours in a
 * fifth of a millisecond, and what the higher ones save is less than what they and a stream between threads
 * cost.
 */
export function compress(body: Buffer, type: string, accepted = ''): Compressed {
  if (body.length < WORTH_IT || !isText(type)) return { body, encoding: null }
  if (accepts('br', accepted)) {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 1,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    }
    return { body: brotliCompressSync(body, { params }), encoding: 'br' }
  }
  if (accepts('gzip', accepted)) return { body: gzipSync(body, { level: 1 }), encoding: 'gzip' }
  return { body, encoding: null }
}
