import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { ButtonLink } from '~/ui/button'
import { Pager } from '~/ui/lists/pager'
import { Link } from '~/ui/navigation'
import { Section, Stack } from '~/ui/page'
import { Path, PathLegend } from '~/ui/path'
import type { CoachPage, Need } from '../../contract'
import { awayWords } from '../away-words'
import { Timeline } from './timeline'

/** One coach, as the facilitators of the cohort see them: what to do next comes first. */
export function CoachView({
  coach,
  mutationIds,
}: {
  coach: CoachPage
  mutationIds: Readonly<Record<string, string>>
}) {
  const { cohort, person, skills, timeline, page, pages } = coach
  const begun = skills.filter(({ path }) => path.peak > 0)
  const waiting = skills.filter(({ path }) => path.peak === 0)
  return (
    <Stack gap="page">
      <NextSteps coach={coach} />
      <Section title="Skills">
        {begun.length === 0 ? (
          <p className="text-muted">No skill has begun yet.</p>
        ) : (
          <>
            <ul className="grid gap-x-12 gap-y-6 lg:grid-cols-2">
              {begun.map(({ id, path, words }) => (
                <li key={id} className="flex flex-col gap-1">
                  <Path {...path} />
                  <p className="text-sm text-muted">{words}</p>
                </li>
              ))}
            </ul>
            <PathLegend />
          </>
        )}
        {waiting.length > 0 ? (
          <details>
            <summary className="link inline-flex min-h-9 items-center text-sm">
              {`Skills that have not begun (${waiting.length})`}
            </summary>
            <p className="max-w-reading pt-2">{waiting.map(({ path }) => path.label).join(', ')}</p>
          </details>
        ) : null}
      </Section>
      <Section
        title="What happened"
        hint="The newest first. Plans appear here without their words, and field notes only where the coach shares them with facilitators. Own ratings are never shown. Where a coach said that no opportunity came, a facilitator can confirm it: the opportunity-adjusted rate then leaves the skill out for those days, if nothing else was noted or seen."
      >
        {timeline.length === 0 ? (
          <p className="text-muted">Nothing is on record yet.</p>
        ) : (
          <Timeline
            items={timeline}
            to={paths.cohortPerson(cohort.slug, person.id, page > 1 ? { page } : {})}
            mutationIds={mutationIds}
          />
        )}
        <Pager
          page={page}
          pages={pages}
          to={(other) =>
            paths.cohortPerson(cohort.slug, person.id, other > 1 ? { page: other } : {})
          }
          label="Pages of what happened"
        />
      </Section>
    </Stack>
  )
}

/** These are answered by talking. */
const TO_TALK: readonly Need[] = ['support', 'rhythm', 'contact', 'plans', 'start']

/** The reasons, with the ways to act on them: to talk, or to look. */
function NextSteps({ coach: { cohort, person, reasons, away } }: { coach: CoachPage }) {
  const { enrollmentId: coach } = person
  const toTalk = reasons.some(({ need }) => TO_TALK.includes(need))
  return (
    <Section title="What to do next">
      {away ? <p>{awayWords(away)}</p> : null}
      {reasons.length === 0 ? (
        <p>Nothing on record says that a hand is needed right now.</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {reasons.map(({ need, words }) => (
            <li key={need}>
              <span>{words}</span>
              {need === 'rhythm' ? (
                <Link to={paths.coachContacts(cohort.slug, coach)} className="link ml-1.5">
                  Change how often you meet
                </Link>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <p className="flex flex-wrap gap-3">
        <ButtonLink
          to={paths.newContact(cohort.slug, { coach })}
          tone={toTalk ? 'primary' : 'secondary'}
        >
          Record a contact
        </ButtonLink>
        <ButtonLink
          to={paths.newObservation({ coach })}
          tone={toTalk || away ? 'secondary' : 'primary'}
        >
          {`Observe ${isolated(person.name)}`}
        </ButtonLink>
      </p>
    </Section>
  )
}
