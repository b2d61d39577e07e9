import { explain } from './explain'
import { blocks, findIdentifiers } from './identifiers'

/** A text that must not be stored: the field that holds it, and what to do. */
export interface IdentifierRefusal {
  reason: 'identifiers'
  field: string
  message: string
}

/**
 * The first text that must not be stored, in words; null when all may.
 * @param texts by the name of their field
 */
export function refuseIdentifiers(texts: Record<string, string>): IdentifierRefusal | null {
  for (const [field, text] of Object.entries(texts)) {
    const [first] = blocks(findIdentifiers(text))
    if (first)
      return {
        reason: 'identifiers',
        field,
        message: `${explain(first)} Take it out or change it. Nothing was saved yet.`,
      }
  }
  return null
}
