import { formatDay } from '~/platform/shared/time'
import { Name, Section } from '~/ui/page'
import { CADENCE_WORDS, type OwnCoaching } from '../contract'
import { MeetingWords } from './contacts-view'

/** The coach's own contacts with their facilitators. */
export function OwnCoachingPanel({ coaching }: { coaching: OwnCoaching }) {
  const { rhythm, contacts } = coaching
  return (
    <Section title="My coaching contacts">
      <p className="max-w-reading">
        {`You and your facilitator meet ${CADENCE_WORDS[rhythm.cadence].toLowerCase()}. `}
        {rhythm.isDue
          ? `The next contact was planned for ${formatDay(rhythm.nextOn)}: ask for a time that suits you.`
          : `The next contact is planned for ${formatDay(rhythm.nextOn)}.`}
      </p>
      {contacts.length === 0 ? (
        <p className="max-w-reading text-muted">No contact recorded yet.</p>
      ) : (
        <ul className="flex flex-col gap-1.5">
          {contacts.map(({ id, by, ...contact }) => (
            <li key={id}>
              <MeetingWords {...contact} />
              <span className="text-muted">
                {' · with '}
                <Name>{by}</Name>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
