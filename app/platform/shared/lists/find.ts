import { oneLine } from '../text'

/** Part of what a list says, and which page of what is found. */
export interface Find {
  search: string
  page: number
}

export const FIRST_PAGE: Find = { search: '', page: 1 }

/** The words that a list was searched for, and the page of the hits that it shows. */
export interface Found extends Find {
  pages: number
  total: number
}

const MAX_SEARCH = 100
/** No list is longer; what is asked for beyond it is the last page like everything beyond the end. */
const MAX_PAGE = 100_000

/** A page as an address names it, at least 1; `absent` when it is missing or nonsense. */
export function pageIn(text: string | null, absent = 1): number {
  const page = text ? Number(text) : Number.NaN
  if (page > MAX_PAGE) return MAX_PAGE
  return Number.isInteger(page) && page >= 1 ? page : absent
}

/** Reads `?find=` and `?page=`. */
export function readFind(query: URLSearchParams): Find {
  return {
    search: oneLine(query.get('find') ?? '').slice(0, MAX_SEARCH),
    page: pageIn(query.get('page')),
  }
}
