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
const MAX_PAGE = 10_000

/** Reads `?find=` and `?page=`. */
export function readFind(query: URLSearchParams): Find {
  const page = Number(query.get('page') ?? 1)
  return {
    search: oneLine(query.get('find') ?? '').slice(0, MAX_SEARCH),
    page: Number.isInteger(page) && page >= 1 && page <= MAX_PAGE ? page : 1,
  }
}
