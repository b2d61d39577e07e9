import { SEARCH_CAP, type SearchResults, searchText } from '~/platform/shared/lists/search'
import { paths } from '~/platform/shared/paths'
import { z } from '~/platform/shared/zod'

/** Where someone looks. */
export const SEARCH_IN = ['all', 'lessons', 'discussions'] as const
export type SearchIn = (typeof SEARCH_IN)[number]

/** Looking everywhere gives the best of each; looking in one of them, page after page. */
const BEST_OF_EACH = 10
const HITS_PER_PAGE = 20

/** The search form of a cohort; it is in the address. */
const searchSchema = z.object({
  q: z
    .string()
    .catch('')
    .transform(searchText)
    .refine((text) => text.length <= SEARCH_CAP, {
      error: `Use at most ${SEARCH_CAP} characters. A few words find more than many.`,
    }),
  in: z.enum(SEARCH_IN).catch('all'),
})

/** A search as it stands in the address. */
export interface SearchView {
  q: string
  in: SearchIn
  /** Why it cannot be looked for; null when it can, or when there is nothing to look for yet. */
  problem: string | null
}

export function readSearch(address: URLSearchParams): SearchView {
  const typed = Object.fromEntries(
    ['q', 'in'].map((name) => [name, address.get(name) ?? undefined]),
  )
  const read = searchSchema.safeParse(typed)
  if (read.success) return { ...read.data, problem: null }
  const place = searchSchema.shape.in.parse(typed.in)
  const [fault] = read.error.issues
  return { q: searchText(typed.q ?? ''), in: place, problem: fault?.message ?? '' }
}

/** Looking everywhere shows the best of each and leads to the rest. */
export const pagingOf = ({ in: place }: SearchView, page: number) =>
  place === 'all' ? { page: 1, perPage: BEST_OF_EACH } : { page, perPage: HITS_PER_PAGE }

/** How a list of what was found goes on: to all of its kind, or from page to page. */
export function listOf(
  { q, in: chosen }: SearchView,
  { page, pages }: Pick<SearchResults<unknown>, 'page' | 'pages'>,
  { cohort, place, all }: { cohort: string; place: SearchIn; all: string },
) {
  const best = chosen === 'all'
  const pageTo = (to: number) => paths.search(cohort, { q, in: place, page: to > 1 ? to : null })
  return {
    ...{ page, pages, pageTo },
    all: best && pages > 1 ? { to: pageTo(1), label: all } : undefined,
  }
}
