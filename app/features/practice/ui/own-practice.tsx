import { formatDay } from '~/platform/shared/time'
import { Section } from '~/ui/page'
import { TextView } from '~/ui/words/text-view'
import type { OwnPractice as Practice } from '../contract'
import { FieldNote } from './notes/field-note'

/** Practice in a cohort that someone has left: to be read. */
export function OwnPractice({ practice }: { practice: Practice }) {
  const { plans, notes } = practice
  return (
    <>
      <Section title="Field notes">
        {notes.length === 0 ? <p className="text-muted">You had written no note.</p> : null}
        {notes.map((note) => (
          <article key={note.id} className="flex flex-col gap-1.5">
            <FieldNote note={note} when={formatDay(note.happenedOn, 'year')} />
          </article>
        ))}
      </Section>
      {plans.length > 0 ? (
        <Section title="Plans">
          {plans.map(({ id, skillTitle, cue, action, moment, obstacle, remedy }) => (
            <article key={id} className="flex flex-col gap-1.5">
              <p className="font-semibold text-sm">{skillTitle}</p>
              <TextView text={`When ${cue}, I will ${action}`} />
              {obstacle ? <TextView text={`What may get in the way: ${obstacle}`} /> : null}
              {remedy ? <TextView text={`Then I will ${remedy}`} /> : null}
              <p className="text-muted text-sm">{moment}</p>
            </article>
          ))}
        </Section>
      ) : null}
    </>
  )
}
