import { type ComponentUse, PART_COMPONENTS, PART_ID } from '~/features/catalog/contract'
import { type Outline, partsIn } from '../pack/outline'
import type { ContentFault, Surroundings } from './surroundings'

/** Rules on the parts in which something is done: each could be done, and its feedback shown. */
export function checkParts(
  outline: Outline,
  around: Surroundings,
  allowed: boolean,
): ContentFault[] {
  const seen = new Set<string>()
  return partsIn(outline).flatMap((part) => {
    const { name, line } = part
    // An attribute that is missing has been said already.
    const id = typeof part.attributes.id === 'string' ? part.attributes.id : null
    const said: ContentFault[] = allowed
      ? []
      : [{ line, message: `<${name}> stands in lessons only` }]
    if (id !== null && !PART_ID.test(id))
      said.push({ line, message: `id "${id}": use a letter, then letters, digits, hyphens` })
    if (id !== null && seen.has(id))
      said.push({ line, message: `id "${id}" is there twice in this lesson` })
    if (id !== null) seen.add(id)
    const faults = PART_COMPONENTS.get(name)?.faults(part, around) ?? []
    return [...said, ...faults.map(({ line: at, message }) => named(part, at, message))]
  })
}

const named = (
  { name, attributes: { id } }: ComponentUse,
  line: number,
  message: string,
): ContentFault => ({
  line,
  message: `<${name}> "${id ?? ''}" ${message}`,
})
