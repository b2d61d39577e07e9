import { pageIn } from '../shared/lists/find'

/** `?page=N` (or another `name`) as a whole number of at least 1; `absent` when it is missing or nonsense. */
export const pageOf = (url: URL, absent: number, name = 'page'): number =>
  pageIn(url.searchParams.get(name), absent)
