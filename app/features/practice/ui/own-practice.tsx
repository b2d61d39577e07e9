import { paths } from '~/platform/shared/paths'
import { formatDay } from '~/platform/shared/time'
import { Link } from '~/ui/navigation'
import { Name, Section } from '~/ui/page'
import { TextView } from '~/ui/text-view'
import type { OwnPractice as Practice } from '../contract'

/** Practice in a cohort that somebody has left: to be read. */
export function OwnPractice({ practice }: { practice: Practice }) {
  const { plans, notes, observations } = practice
  return (
    <>
      <Section title="Field notes">
        {notes.length === 0 ? <p className="text-muted">You had written no note.</p> : null}
        {notes.map(({ id, skillTitle, happenedOn, whatIDid, whatHappened }) => (
          <article key={id} className="flex flex-col gap-1.5">
            <p className="text-muted text-sm">
              <span className="font-semibold text-ink">{skillTitle}</span>,{' '}
              {formatDay(happenedOn, 'year')}
            </p>
            {whatIDid ? <TextView text={whatIDid} /> : null}
            {whatHappened ? <TextView text={whatHappened} /> : null}
          </article>
        ))}
      </Section>
      {plans.length > 0 ? (
        <Section title="Plans">
          {plans.map(({ id, skillTitle, cue, action, moment }) => (
            <article key={id} className="flex flex-col gap-1.5">
              <p className="font-semibold text-sm">{skillTitle}</p>
              <TextView text={`When ${cue}, I will ${action}`} />
              <p className="text-muted text-sm">{moment}</p>
            </article>
          ))}
        </Section>
      ) : null}
      {observations.length > 0 ? (
        <Section title="What others have seen">
          <ul className="flex flex-col divide-y divide-line border-line border-y">
            {observations.map(({ id, skillTitles, happenedOn, observerName }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
                <Link to={paths.observation(id)} className="link py-1 font-semibold">
                  {skillTitles.join(', ')}
                </Link>
                <span className="text-muted">
                  {formatDay(happenedOn, 'year')}, seen by <Name>{observerName}</Name>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}
