/** The part of one group that stands on a page: its lines from `from` up to, but without, `to`. */
export interface PartOfGroup<T> {
  group: T
  from: number
  to: number
}

/**
 * Groups one after another, cut into pages of as many lines each: which of them stand on a page, so that
 * only these have to be read. A group without lines takes the place of one, because its heading is read too. A page
 * beyond the end is the last one.
 */
export function pageOfGroups<T>(
  groups: readonly T[],
  linesOf: (group: T) => number,
  { page: asked, perPage }: { page: number; perPage: number },
): { parts: PartOfGroup<T>[]; page: number; pages: number } {
  const all = groups.reduce((sum, group) => sum + Math.max(1, linesOf(group)), 0)
  const pages = Math.ceil(all / perPage)
  const page = Math.min(asked, Math.max(1, pages))
  const first = (page - 1) * perPage
  const last = first + perPage
  const parts: PartOfGroup<T>[] = []
  let start = 0
  for (const group of groups) {
    const lines = linesOf(group)
    const end = start + Math.max(1, lines)
    if (start < last && end > first)
      parts.push({
        group,
        from: Math.max(0, first - start),
        to: Math.min(lines, last - start),
      })
    start = end
  }
  return { parts, page, pages }
}
