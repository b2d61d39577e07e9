import { formatInstant } from '~/platform/shared/time'
import { Section } from '~/ui/page'
import { TextView } from '~/ui/words/text-view'
import type { DraftFields, OtherVersions as Versions } from '../../contract'

interface Props {
  versions: Versions
  /** By id; a skill that is not among them is called by its id. */
  skills: readonly { id: string; title: string }[]
  timeZone: string
}

/** The observer wrote this in another tab or on another device, and another version stands in its place. */
export function OtherVersions({ versions, skills, timeZone }: Props) {
  if (versions.length === 0) return null
  return (
    <Section
      title="Your other versions"
      hint="You wrote this in another tab or on another device, and saved something else in its place. Only you can read it. Copy what you want to keep; it goes after 90 days."
    >
      {versions.map(({ id, fields, writtenAt }) => (
        <details key={id} className="print:hidden">
          <summary className="link inline-flex min-h-11 items-center">
            {`Saved ${formatInstant(writtenAt, timeZone)}`}
          </summary>
          <dl className="flex max-w-reading flex-col gap-3 pt-2 pb-4">
            {written(fields, skills).map(([term, text]) => (
              <div key={term}>
                <dt className="font-semibold">{term}</dt>
                <dd>
                  <TextView text={text} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </Section>
  )
}

function written(fields: DraftFields, skills: Props['skills']): [string, string][] {
  const titleOf = (id: string) => skills.find((skill) => skill.id === id)?.title ?? id
  const parts: [string, string][] = [
    ['Notes', fields.notes],
    ...fields.scores.map(({ skill, level, evidence }): [string, string] => [
      titleOf(skill),
      [level ? `Level ${level}` : '', evidence].filter(Boolean).join('\n\n'),
    ]),
    ['Strength', fields.strength],
    ['To work on', fields.edge],
  ]
  return parts.filter(([, text]) => text !== '')
}

/** The skills of a signed observation, as its versions call them. */
export const skillsOf = (scores: readonly { skillId: string; skillTitle: string }[]) =>
  scores.map(({ skillId, skillTitle }) => ({ id: skillId, title: skillTitle }))
