import { useState } from 'react'
import { formatDay, isDay } from '~/platform/shared/time'
import { type Unsent, useUnsent } from '~/ui/offline'
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
  const all = useUnsent()
  const waiting = all.filter(({ form, refused }) => form === NOTE_FORM && refused === undefined)
  const notes = useUntilRead(waiting, all, skills)
    .map(({ id, fields }) => ({ id, told: Object.fromEntries(fields) }))
    .filter(({ told }) => told.cohort === cohort)
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

/**
 * A note that the server has taken stays in sight until the page was read again: then it stands among the others.
 * @param read a part of the page's data: another object whenever it was read again
 */
function useUntilRead(waiting: Unsent[], all: Unsent[], read: unknown): Unsent[] {
  const [seen, setSeen] = useState({ read, entries: waiting })
  const isHere = (entries: Unsent[]) => (one: Unsent) => entries.some(({ id }) => id === one.id)
  const left = seen.read === read ? seen.entries.filter((one) => !isHere(all)(one)) : []
  if (seen.read !== read || !waiting.every(isHere(seen.entries)))
    setSeen({ read, entries: [...left, ...waiting] })
  return [...left, ...waiting]
}
