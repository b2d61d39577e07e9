/** Gives numbers from 0 up to, not including, 1. */
export type Random = () => number

/** The same numbers for the same seed, everywhere. Source: Mulberry32 of Tommy Ettinger (2017), public domain. */
export function seeded(seed: number): Random {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
