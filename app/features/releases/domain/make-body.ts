import type { Reach, TransferPolicy } from '~/features/transfer/contract'
import { STATE_NAMES } from '~/features/transfer/contract'
import { type Day, formatDay } from '~/platform/shared/time'
import type { Steps } from '~/platform/shared/work/steps'
import { type BeyondReach, sectionsBeyondReach } from './beyond-reach'
import { BODY_VERSION, type ReleaseBody, type ReleaseSection, type ReleaseView } from './body'
import { titled } from './finding'
import { type PublishedReach, publishReach } from './publication/publish-reach'

export interface CohortPart {
  slug: string
  title: string
  reach: Reach
}

export interface AgencyCounts {
  asOf: Day
  /** All who count, and the same by cohort. */
  whole: Reach
  cohorts: readonly CohortPart[]
  /** Whether the roster allows that cohorts stand beside the agency (`cohortsApart`). */
  apart: boolean
  /** Told of the whole alone: what a part said could be taken from the whole. */
  beyond: BeyondReach
}

/**
 * A release tells of the agency as a whole, and each of its cohorts where every cohort's part is large. There
 * are no other views, so that none can be taken from another. Many coaches make it long work: it goes in steps.
 */
export function* makeBody(
  { asOf, whole, cohorts, apart: allowed, beyond }: AgencyCounts,
  policy: TransferPolicy,
): Steps<ReleaseBody> {
  const agency = viewOf('agency', 'The whole agency', publishReach(whole, policy), asOf)
  yield
  if (agency.sections.length > 0)
    agency.sections.push(...(yield* sectionsBeyondReach(beyond, asOf, policy)))
  const counted = cohorts.filter(({ reach }) => reach.coaches > 0)
  const parts = counted.map(({ reach }) => reach)
  const apart =
    allowed &&
    agency.sections.length > 0 &&
    parts.length > 1 &&
    parts.every(({ coaches }) => coaches >= policy.smallNumbers.manyFrom)
  const views = [agency]
  for (const { slug, title, reach } of apart ? counted : []) {
    const beside = parts.filter((part) => part !== reach)
    views.push(viewOf(slug, title, publishReach(reach, policy, { beside }), asOf))
    yield
  }
  return { v: BODY_VERSION, asOf, views }
}

function viewOf(id: string, title: string, reach: PublishedReach, asOf: Day): ReleaseView {
  if (reach.kind !== 'rows') return { id, title, sections: [], instead: INSTEAD[reach.kind] }
  return { id, title, sections: [reachSection(reach, asOf)], instead: null }
}

const INSTEAD = {
  nothing: 'No coach who counts in this release had finished the lessons of a skill.',
  'too-few': 'Too few coaches or skills counted in this release for a figure.',
} as const

type Rows = Extract<PublishedReach, { kind: 'rows' }>

function reachSection({ rows: published, coaches }: Rows, asOf: Day): ReleaseSection {
  const rows = published.map(({ step, peak, current, gap }) => ({
    label: STATE_NAMES[step],
    figures: [peak, current, gap],
  }))
  return {
    ...titled('reach', rows),
    n: `${coaches} coaches, as of ${formatDay(asOf, 'year')}`,
    columns: ['Ever reached', 'Holds now', 'Skipped'],
    evidence:
      'Lessons done, plans made and notes written by the coaches; from observed on, what another person saw and signed.',
    definition:
      'Each share is of all the skills that these coaches were taught. Who has left stays among them, as they stood then.',
  }
}
