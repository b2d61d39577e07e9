/** `?page=N` as a whole number of at least 1; `absent` when it is missing or nonsense. */
export function pageOf(url: URL, absent: number): number {
  const page = Number(url.searchParams.get('page') ?? Number.NaN)
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : absent
}
