import { DEFAULT_POLICY } from '~/features/transfer/contract'
import { type Day, formatDay } from '~/platform/shared/time'
import type { ReleaseSection } from '../domain/body'
import type { AgencyReleases } from './views'
import {
  comingWords,
  rowsAre,
  rulesChangeWords,
  rulesWords,
  WHO_COUNTS,
  WORDS_FOR_FEW,
} from './words'

/** A section of a brief, with the head of the column in which the names of its rows stand. */
export type BriefSection = ReleaseSection & { labels: string; wide: boolean }

/** One release of an agency on one page. Page, print and PDF say this and nothing else. */
export interface Brief {
  title: string
  agency: string
  /** The day of the release, in words. */
  when: string
  /** The headline's section comes first. */
  sections: BriefSection[]
  /** Why there is no section. */
  instead: string | null
  reading: { title: string; sentences: string[] }
  foot: string
}

/** The section whose finding is the headline: the applied rate, or reach as long as that has no figure. */
function headline(sections: readonly ReleaseSection[]): ReleaseSection | undefined {
  const applied = sections.find(({ id }) => id === 'applied')
  const told = applied?.rows.some(({ figures: [first] }) => first?.bar != null)
  return told ? applied : sections.find(({ id }) => id === 'reach')
}

/** These say how far practice has come, and take the whole width. The others say under which conditions. */
const WIDE = new Set(['applied', 'reach', 'first-use'])

/** Sections in words alone say only why there is no figure, and stand in front of none. */
export const figuresFirst = <T extends ReleaseSection>(sections: readonly T[]): T[] =>
  [true, false].flatMap((told) =>
    sections.filter(({ instead }) => (instead === undefined) === told),
  )

/** The brief tells of the agency as a whole, and before there are figures what comes when. */
export function makeBrief(releases: AgencyReleases, agency: string): Brief {
  const { release, coming } = releases
  const whole = coming ? undefined : release?.views[0]
  const sections = whole?.sections ?? []
  const first = headline(sections)
  const others = sections.filter((section) => section !== first)
  const asOf = whole && release ? formatDay(release.asOf as Day, 'year') : null
  const words = coming ? comingWords(coming) : null
  return {
    title: 'Evidence brief',
    agency,
    when: asOf ? `As of ${asOf}` : 'Before the first figures',
    sections: figuresFirst([...(first ? [first] : []), ...others]).map((section) => ({
      ...section,
      labels: rowsAre(section.id),
      wide: WIDE.has(section.id) && !section.instead,
    })),
    instead: words ? `${words.title}. ${words.text}` : (whole?.instead ?? null),
    reading: whole
      ? { ...READING, sentences: [...READING.sentences, ...rulesOf(releases)] }
      : READING,
    foot: asOf
      ? `Made with Footbridge from the release of ${asOf}, which does not change anymore.`
      : 'Made with Footbridge.',
  }
}

/** A county that lays two briefs side by side reads whether they can be compared. */
const rulesOf = (releases: AgencyReleases): string[] => [
  `${rulesWords(releases)}.`,
  ...[rulesChangeWords(releases)].flatMap((told) => told ?? []),
]

const { manyFrom, coarsePercent, finePercent, roundCoachesTo } = DEFAULT_POLICY.smallNumbers

const READING = {
  title: 'How to read this',
  sentences: [
    `Figures are about groups of coaches, never about one person. “About” means rounded: to the next ${finePercent}% or ${coarsePercent}%. From ${manyFrom} on, the number of coaches is rounded to the next ${roundCoachesTo}.`,
    WHO_COUNTS,
    WORDS_FOR_FEW,
    'What coaches wrote about themselves is their own word. Observed, fluent, sustained, and verified rest on what another person saw at work and signed.',
    'No figure here says why it is as it is.',
  ],
}
