import type { ReactNode } from 'react'
import { CONTACT_KINDS } from '~/features/coaching/contract'
import { isOutcome, OUTCOMES } from '~/features/practice/contract'
import { PRESENCE_WORDS } from '~/features/sessions/contract'
import { paths } from '~/platform/shared/paths'
import { formatDay, formatSpan } from '~/platform/shared/time'
import { Button } from '~/ui/button'
import { MutationId } from '~/ui/forms/mutation-id'
import { Form, Link } from '~/ui/navigation'
import { Name } from '~/ui/page'

import type { ReflectionState, TimelineItem } from '../../contract'
import { CONFIRM_NO_OPPORTUNITY, TAKE_BACK_CONFIRMATION } from '../../contract/words'
import { reasonWords } from '../away-words'

const REFLECTIONS: Record<ReflectionState, string> = {
  submitted: 'submitted, not reviewed yet',
  accepted: 'accepted',
  returned: 'returned for another version',
}

interface Props {
  items: readonly TimelineItem[]
  /** The page's own address, for its forms. */
  to: string
  /** The name of the next act of each line that has one. */
  mutationIds: Readonly<Record<string, string>>
}

/** One line for each thing, with its day. */
export function Timeline({ items, to, mutationIds }: Props) {
  return (
    <ol className="flex flex-col divide-y divide-line border-y border-line">
      {items.map((item) => (
        <li key={item.key} className="grid gap-x-6 gap-y-0.5 py-3 sm:grid-cols-[10rem_1fr]">
          <time dateTime={item.on} className="text-sm text-muted">
            {formatDay(item.on)}
          </time>
          <div>
            {item.kind === 'no-chance' ? (
              <NoChance item={item} to={to} mutationId={mutationIds[item.key] ?? ''} />
            ) : (
              told(item)
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

const linked = (to: string, words: string) => (
  <Link to={to} className="link inline-block py-0.5">
    {words}
  </Link>
)

function told(item: Exclude<TimelineItem, { kind: 'no-chance' }>): ReactNode {
  switch (item.kind) {
    case 'lessons':
      return <Lessons titles={item.titles} />
    case 'check':
      return item.understood
        ? `Check on “${item.module}” passed`
        : `Check on “${item.module}” taken; a retake is open`
    case 'plan': {
      const days = formatSpan(item.from, item.to)
      const end = isOutcome(item.closedAs) ? `, closed as “${OUTCOMES[item.closedAs]}”` : ''
      const plan = `Plan made for “${item.skill}”, ${days}${end}`
      return item.observationId
        ? linked(
            paths.observation(item.observationId),
            `${plan}, from the debrief of an observation`,
          )
        : plan
    }
    case 'note':
      return linked(paths.note(item.id), `Shared a field note on “${item.skill}”`)
    case 'reflection':
      return (
        <>
          {linked(paths.submission(item.id), `Reflection on “${item.module}”`)}
          {`: ${REFLECTIONS[item.state]}`}
        </>
      )
    case 'observation':
      return (
        <>
          {linked(
            paths.observation(item.id),
            `Observation of ${item.skills.map((one) => `“${one}”`).join(', ')}`,
          )}
          {' by '}
          <Name>{item.by}</Name>
          {item.voided ? <span>, voided</span> : null}
          {item.missing.length > 0 ? <span>{`. ${missingWords(item)}`}</span> : null}
        </>
      )
    case 'session':
      return `Live session ${item.number}: ${PRESENCE_WORDS[item.presence]}`
    case 'contact':
      return `${CONTACT_KINDS[item.contact]}, ${item.minutes} minutes`
    case 'check-in':
      return `Check-in of day ${item.day} answered`
    case 'pause':
      return item.backOn
        ? `Away${reasonWords(item.reason)} until ${formatDay(item.backOn)}`
        : `Away${reasonWords(item.reason)} from this day`
    case 'wish':
      return (
        <>
          <span>{item.done ? 'Asked for support, met' : 'Asked for support'}</span>
          {item.wish ? <span className="block text-muted">{`“${item.wish}”`}</span> : null}
        </>
      )
  }
}

/** Lessons of one day; many of them fold. */
/** That no opportunity came is neither a score nor an absence, so it is said beside what was seen. */
function missingWords({ skills, missing }: Extract<TimelineItem, { kind: 'observation' }>): string {
  if (missing.length === skills.length) return 'No opportunity came'
  return `No opportunity came for ${missing.map((one) => `“${one}”`).join(', ')}`
}

function Lessons({ titles }: { titles: readonly string[] }) {
  const [first] = titles
  if (titles.length <= 1) return `Lesson done: “${first ?? ''}”`
  return (
    <details>
      <summary className="link inline-flex min-h-6 items-center">{`${titles.length} lessons done`}</summary>
      <ul className="list-disc py-1 pl-5 text-muted">
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </details>
  )
}

/** A coach said that no chance came: whoever knows the work confirms it, or no longer. */
function NoChance({
  item: { id, skill, confirmed, on },
  to,
  mutationId,
}: {
  item: Extract<TimelineItem, { kind: 'no-chance' }>
  to: string
  mutationId: string
}) {
  return (
    <Form method="post" action={to} className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <span>
        {`Said that no opportunity came for “${skill}”`}
        {confirmed ? <span>, confirmed by a facilitator</span> : null}
      </span>
      <input
        type="hidden"
        name="intent"
        value={confirmed ? TAKE_BACK_CONFIRMATION : CONFIRM_NO_OPPORTUNITY}
      />
      <input type="hidden" name="said" value={id} />
      <MutationId value={mutationId} />
      <Button
        type="submit"
        tone="secondary"
        aria-label={`${confirmed ? 'Take back the confirmation' : 'Confirm'}: no opportunity for “${skill}”, ${formatDay(on)}`}
      >
        {confirmed ? 'Take back' : 'Confirm'}
      </Button>
    </Form>
  )
}
