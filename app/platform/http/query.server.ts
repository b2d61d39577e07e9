/** `?page=N` (or another `name`) as a whole number of at least 1; `absent` when it is missing or nonsense. */
export function pageOf(url: URL, absent: number, name = 'page'): number {
  const page = Number(url.searchParams.get(name) ?? Number.NaN)
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : absent
}
