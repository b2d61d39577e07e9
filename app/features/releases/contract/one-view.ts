import type { AgencyReleases } from './views'

/** So many views stand on one page; where there are more, each cohort has an address of its own. */
export const MOST_TOGETHER = 4

/** A release as one page shows it. */
export interface ShownReleases {
  releases: AgencyReleases
  /** The views of the release that are looked at one by one; empty where all stand on the page. */
  others: { id: string; title: string; shown: boolean }[]
}

/**
 * The views of a release that one page shows: all of them where they are few, else the one of the cohort that was
 * asked for, or the whole agency. A cohort that the release does not tell of is the whole agency too.
 */
export function shownReleases(all: AgencyReleases, view: string | null): ShownReleases {
  const { release } = all
  if (!release || release.views.length <= MOST_TOGETHER) return { releases: all, others: [] }
  const shown = release.views.find(({ id }) => id === view) ?? release.views[0]
  return {
    releases: { ...all, release: { ...release, views: shown ? [shown] : [] } },
    others: release.views.map(({ id, title }) => ({ id, title, shown: id === shown?.id })),
  }
}
