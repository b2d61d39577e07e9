import { type ReleaseBody, type ReleaseSection, releaseBody } from './body'
import { findingOf } from './finding'
import { skillCountsFrom } from './publication/applied/counts-from'
import { aboutTheSame, nearlyAll, orLess } from './publication/small-numbers'

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

/** Words that no one could read; a group of rows begins with their names. */
const ALL_BUT =
  /^(?:(.+): )?all but a few \((fewer than \d+) coaches or (\d+) skills\)( or (?:less|under))?$/
const SAME = /^the same or nearly: (fewer than \d+) coaches apart$/
const OR_UNDER = / or under$/

/** The words of a stored figure as they are written today: the same facts, and no more of them. */
function retoldWords(text: string): string {
  const [, same] = SAME.exec(text) ?? []
  if (same) return aboutTheSame(same)
  const [, names = '', few, skills = '', open] = ALL_BUT.exec(text) ?? []
  if (!few) return text.replace(OR_UNDER, ' or less')
  const words = nearlyAll(few, skills)
  if (!names) return words
  return `${names}: ${open ? orLess(words, names.split(/,? and |, /)[0] ?? names) : words}`
}
