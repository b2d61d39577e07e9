import { useEffect, useRef } from 'react'
import { formatDay, isDay } from '~/platform/shared/time'
import { useRevalidator } from '~/ui/navigation'
import { isReachable, useUnsent } from '~/ui/offline'
import { Section } from '~/ui/page'
import { TextView } from '~/ui/words/text-view'
import { NOTE_FORM } from '../../contract'

interface Props {
  /** The slug of the cohort that the page is about. */
  cohort: string
  skills: { id: string; title: string }[]
}

/** The notes of this cohort that wait on this device until there is a connection. */
export function WaitingNotes({ cohort, skills }: Props) {
  const notes = useUnsent()
    .filter(({ form, refused }) => form === NOTE_FORM && refused === undefined)
    .map(({ id, fields }) => ({ id, told: Object.fromEntries(fields) }))
    .filter(({ told }) => told.cohort === cohort)
  useReadAgainWhenSent(notes.length)
  if (notes.length === 0) return null
  return (
    <Section
      title="Waiting on this device"
      hint="These notes are sent by themselves when you are connected again. Until then they are only here."
    >
      <ul className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
        {notes.map(({ id, told }) => (
          <li key={id} className="flex min-w-0 flex-col gap-1.5">
            <p className="text-sm text-muted">
              <span className="font-semibold text-ink">
                {skills.find((skill) => skill.id === told.skill)?.title ?? 'A skill'}
              </span>
              <span>{dayIn(told.happenedOn)}</span>
            </p>
            {[told.why, told.whatIDid, told.whatHappened].map((text) =>
              text ? <TextView key={text} text={text} /> : null,
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const dayIn = (day: string | undefined) => (day && isDay(day) ? `, ${formatDay(day)}` : '')

/** A note that has gone is at the server: the page shows it as the others. */
function useReadAgainWhenSent(count: number) {
  const { revalidate } = useRevalidator()
  const before = useRef(count)
  useEffect(() => {
    if (count < before.current) void isReachable().then((isThere) => isThere && revalidate())
    before.current = count
  }, [count, revalidate])
}
