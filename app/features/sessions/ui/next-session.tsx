import { paths } from '~/platform/shared/paths'
import { Link } from '~/ui/navigation'
import { Card, Section } from '~/ui/page'
import type { NextSession } from '../contract'
import { awayWords, Place, SessionTime } from './session-words'

interface Props {
  session: NextSession
  /** The reader's. */
  timeZone: string
}

/** The next live session of a cohort, in a few lines. */
export const NextSessionCard = ({ session, timeZone }: Props) => {
  const { cohort, position, place } = session
  return (
    <Card
      eyebrow={cohort.title}
      title={`Live session ${position} is ${awayWords(session)}`}
      actions={
        <Link to={paths.sessions(cohort.slug)} className="link py-2.5">
          All live sessions
        </Link>
      }
    >
      <SessionTime session={session} zone={cohort.timeZone} timeZone={timeZone} />
      {place ? <Place place={place} position={position} /> : null}
    </Card>
  )
}

/** The next live session of each cohort that the reader facilitates. */
export const NextSessions = ({
  sessions,
  timeZone,
}: {
  sessions: NextSession[]
  timeZone: string
}) =>
  sessions.length > 0 ? (
    <Section title="Live sessions">
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-col gap-1 py-4">
            <Link to={paths.leadSessions(session.cohort.slug)} className="link font-semibold">
              {`${session.cohort.title}: live session ${session.position} is ${awayWords(session)}`}
            </Link>
            <SessionTime {...{ session, timeZone }} zone={session.cohort.timeZone} />
          </li>
        ))}
      </ul>
    </Section>
  ) : null
