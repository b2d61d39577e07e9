import type { Instrument, PartOf, Vignette } from '~/features/catalog/contract'

/** A vignette as something to score: its text, and the anchors of its instrument. */
export function vignettePart(
  id: string,
  vignette: Vignette,
  instrument: Instrument,
): PartOf<'vignette'> {
  const { title, scene, paragraphs, skills } = vignette
  const { prompt, carried } = instrument
  const scored = instrument.skills.filter((skill) => skills.includes(skill.id))
  return {
    ...{ kind: 'vignette', id, vignette: vignette.id },
    ...{ title, scene, paragraphs, prompt, carried },
    skills: scored.map(({ id: skill, title: name, levels }) => ({
      id: skill,
      title: name,
      levels,
    })),
  }
}
