/** One live observation in so many is proposed for a second look. */
const ONE_IN = 10

/** FNV-1a: the same id always falls the same way, and ids spread evenly. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at)
    hash = Math.imul(hash, 0x01000193)
  }
  // The last letters of ids made in a row differ little; this mixes them.
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  return hash >>> 0
}

/**
 * Whether the page proposes a second look at a live observation: at the observer's first of a quarter, and at about
 * one in ten of the others. It never changes for an observation while the earlier ones stand.
 */
export const proposesSecondLook = ({ id, earlier }: { id: string; earlier: number }): boolean =>
  earlier === 0 || hashOf(id) % ONE_IN === 0
