/**
 * Whether anything that was typed or chosen in a form does not stand in what comes in its place. A text that only grew
 * has lost nothing.
 */
export function losesWords(before: unknown, next: unknown): boolean {
  if (typeof before === 'string')
    return before !== '' && !(typeof next === 'string' && next.includes(before))
  if (typeof before !== 'object' || before === null) return false
  const after = typeof next === 'object' && next !== null ? next : {}
  return Object.entries(before).some(([name, value]) => losesWords(value, Reflect.get(after, name)))
}
