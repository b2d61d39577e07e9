import { type ReleaseBody, type ReleaseSection, releaseBody } from './body'
import { findingOf } from './finding'
import { skillCountsFrom } from './publication/applied/counts-from'
import { retoldWords } from './publication/retold-words'

/**
 * A release as it was stored, in words that can be read. Stored releases never change: what turned out to be hard, or to be
 * no sentence, or to say too little, is told again of the same figures. Each new text is made of the stored one
 * alone, so that no one learns more by it, and no figure is touched.
 */
export function readBody(stored: unknown): ReleaseBody {
  const body = releaseBody.parse(stored)
  return {
    ...body,
    views: body.views.map((view) => ({ ...view, sections: view.sections.map(retold) })),
  }
}

function retold(section: ReleaseSection): ReleaseSection {
  const rows = section.rows.map(({ label, figures }) => ({
    label,
    figures: figures.map(({ text, bar }) => ({ text: retoldWords(text), bar })),
  }))
  return {
    ...section,
    rows,
    title: findingOf({ ...section, rows }),
    definition: section.definition.replace(LATER_THAN_WHAT, (_, days, coaches) =>
      skillCountsFrom(Number(days), Number(coaches)),
    ),
  }
}

const LATER_THAN_WHAT =
  /A skill counts (\d+) days later, with the skills of at least (\d+) coaches\./
