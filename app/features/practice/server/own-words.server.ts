import { blocks, explain, findIdentifiers } from '~/features/writing/contract'
import type { PracticeRefusal } from '../contract'

/**
 * The first text that must not be stored, in words; null when all may.
 * @param texts by the name of their field
 */
export function refuseIdentifiers(texts: Record<string, string>): PracticeRefusal | null {
  for (const [field, text] of Object.entries(texts)) {
    const [first] = blocks(findIdentifiers(text))
    if (first)
      return {
        reason: 'identifiers',
        field,
        message: `${explain(first)} Take it out or change it. Nothing was stored yet; your text is still here.`,
      }
  }
  return null
}
