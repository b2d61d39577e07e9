import { formatInstant } from '~/platform/shared/time'
import { Section } from '../page'
import { TextView } from './text-view'

interface Props {
  /** Each text under its name in the form. */
  versions: { id: string; writtenAt: Date; texts: (readonly [name: string, text: string])[] }[]
  timeZone: string
}

/** The reader wrote this in another tab or on another device, and another version stands in its place. */
export function OtherVersions({ versions, timeZone }: Props) {
  if (versions.length === 0) return null
  return (
    <Section
      title="Your other versions"
      hint="You wrote this in another tab or on another device, and saved something else in its place. Only you can read it. Copy what you want to keep: it goes after 90 days."
    >
      {versions.map(({ id, texts, writtenAt }) => (
        <details key={id} className="print:hidden">
          <summary className="link inline-flex min-h-11 items-center">
            {`Saved ${formatInstant(writtenAt, timeZone)}`}
          </summary>
          <dl className="flex max-w-reading flex-col gap-3 pt-2 pb-4">
            {texts
              .filter(([, text]) => text !== '')
              .map(([name, text]) => (
                <div key={name}>
                  <dt className="font-semibold">{name}</dt>
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
