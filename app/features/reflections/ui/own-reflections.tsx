import { Section } from '~/ui/page'
import { TextView } from '~/ui/words/text-view'
import type { OwnReflection } from '../contract'
import { PastAttempt } from './feedback-view'

/** Reflections of a cohort that their writer has left: to be read, with what was said about them. */
export function OwnReflections({ items, timeZone }: { items: OwnReflection[]; timeZone: string }) {
  return (
    <Section title="Reflections and feedback">
      {items.length === 0 ? <p className="text-muted">You had not begun a reflection.</p> : null}
      {items.map(({ moduleKey, number, title, draft, attempts }) => (
        <div key={moduleKey} id={moduleKey} className="flex flex-col gap-3">
          <h3 className="font-semibold">
            Module {number}: {title}
          </h3>
          {draft ? (
            <div className="flex flex-col gap-2 rounded-lg border border-line bg-surface p-5">
              <p className="text-muted text-sm">Begun, and not submitted</p>
              <TextView text={draft} size="reading" />
            </div>
          ) : null}
          {attempts.map((attempt, at) => (
            <PastAttempt key={attempt.id} attempt={attempt} timeZone={timeZone} open={at === 0} />
          ))}
        </div>
      ))}
    </Section>
  )
}
