import type { BoundWording } from '~/features/catalog/contract'
import type { WordingUse } from '../contract'

type Text = Pick<BoundWording, 'kind' | 'key' | 'hash'>

/**
 * Tells how the cohorts of a program stand to any of its texts, as it is worded today. The wordings are
 * gone through once, however many texts are asked about.
 */
export function wordingUses(bound: readonly BoundWording[]): (text: Text) => WordingUse {
  const everyone = [...titlesBySlug(bound)]
  const byText = new Map<string, BoundWording[]>()
  for (const one of bound) byText.set(textId(one), [...(byText.get(textId(one)) ?? []), one])
  return (text) => {
    const its = byText.get(textId(text)) ?? []
    const same = titlesBySlug(its.filter((one) => one.hash === text.hash))
    const older = titlesBySlug(its.filter((one) => one.hash !== text.hash))
    const without = everyone.filter(([slug]) => !same.has(slug) && !older.has(slug))
    return {
      same: [...same.values()],
      older: [...older.values()],
      without: without.map(([, title]) => title),
    }
  }
}

const textId = ({ kind, key }: Omit<Text, 'hash'>) => `${kind} ${key}`

/** Titles by slug: two cohorts may have the same title. */
export function titlesBySlug(rows: readonly BoundWording[]): Map<string, string> {
  const titles = new Map<string, string>()
  for (const { cohorts } of rows) for (const { slug, title } of cohorts) titles.set(slug, title)
  return titles
}

const cohorts = (count: number) => (count === 1 ? '1 cohort' : `${count} cohorts`)

/** How cohorts stand to a wording, in sentences. Names only where they differ from each other. */
export function wordingUseWords({ same, older, without }: WordingUse): string[] {
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
