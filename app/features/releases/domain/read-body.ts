import { type ReleaseBody, type ReleaseSection, releaseBody } from './body'
import { skillCountsFrom } from './publication/applied/counts-from'
import { reachFinding } from './reach-finding'

/**
 * A release as it was stored, in words that can be read. Stored releases never change: sentences that turned out to be none,
 * or to say too little, are told again of the same figures, and no figure is touched.
 */
export function readBody(stored: unknown): ReleaseBody {
  const body = releaseBody.parse(stored)
  return {
    ...body,
    views: body.views.map((view) => ({ ...view, sections: view.sections.map(retold) })),
  }
}

const retold = (section: ReleaseSection): ReleaseSection => ({
  ...section,
  title: isNoSentence(section) ? reachFinding(section.rows) : section.title,
  definition: section.definition.replace(LATER_THAN_WHAT, (_, days, coaches) =>
    skillCountsFrom(Number(days), Number(coaches)),
  ),
})

/** "Of the skills taught, committed and tried: about 45% or under were tried". */
const isNoSentence = ({ id, title }: ReleaseSection): boolean =>
  id === 'reach' && title.startsWith('Of the skills taught, ') && title.includes(': ')

const LATER_THAN_WHAT =
  /A skill counts (\d+) days later, with the skills of at least (\d+) coaches\./
