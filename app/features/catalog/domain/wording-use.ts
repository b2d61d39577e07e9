import type { BoundWording, WordingUse } from '../contract'

/** How the cohorts of a program stand to one of its texts, as it is worded today. */
export function wordingUse(
  bound: readonly BoundWording[],
  { kind, key, hash }: Pick<BoundWording, 'kind' | 'key' | 'hash'>,
): WordingUse {
  const its = bound.filter((one) => one.kind === kind && one.key === key)
  const same = cohortsOf(its.filter((one) => one.hash === hash))
  const older = cohortsOf(its.filter((one) => one.hash !== hash))
  const without = [...cohortsOf(bound)].filter(([slug]) => !same.has(slug) && !older.has(slug))
  return {
    same: [...same.values()],
    older: [...older.values()],
    without: without.map(([, title]) => title),
  }
}

/** Titles by slug: two cohorts may have the same title. */
const cohortsOf = (rows: readonly BoundWording[]): Map<string, string> =>
  new Map(rows.flatMap(({ cohorts }) => cohorts.map(({ slug, title }) => [slug, title] as const)))

const cohorts = (count: number) => (count === 1 ? '1 cohort' : `${count} cohorts`)

/** How cohorts stand to a wording, in sentences. Names only where they differ from each other. */
export function inWords({ same, older, without }: WordingUse): string[] {
  const all = same.length + older.length + without.length
  if (all === 0) return ['No cohort is bound by it yet.']
  if (same.length === all)
    return [all === 1 ? 'The one cohort began with it.' : `All ${all} cohorts began with it.`]
  const said = (titles: string[], what: string) =>
    titles.length > 0 ? [`${cohorts(titles.length)} began ${what}: ${titles.join(', ')}.`] : []
  return [
    ...said(same, 'with it'),
    ...said(older, 'with an older wording'),
    ...said(without, 'before it was there'),
  ]
}
