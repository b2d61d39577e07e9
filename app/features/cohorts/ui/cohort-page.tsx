import { paths } from '~/platform/shared/paths'
import { formatDays, formatLastDay, zoneName } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { Link } from '~/ui/navigation'
import { Column, DescriptionList, Name, Notice, PageHeader, Section, Stack } from '~/ui/page'
import { type CohortPage, type CohortPageModule, meetingWords } from '../contract'
import { Dates, Places, Price, Prices } from './cohort-facts'
import { QuestionList } from './question-list'

interface CohortDetailsProps {
  cohort: CohortPage
  /** When money comes back, in sentences. */
  refunds: readonly string[]
}

export function CohortDetails({ cohort, refunds }: CohortDetailsProps) {
  const { program, facilitators, modules } = cohort
  return (
    <Column>
      <PageHeader
        back={{ to: paths.cohorts(), label: 'Open cohorts' }}
        eyebrow={program.title}
        title={cohort.title}
        lead={program.summary}
        action={<Next cohort={cohort} />}
      />
      <Stack gap="page">
        {cohort.canceled ? <Canceled /> : null}
        <DescriptionList
          items={[
            {
              term: cohort.canceled ? 'Was to run' : 'Runs',
              value: <Dates {...cohort} />,
            },
            ...(cohort.canceled
              ? []
              : [
                  { term: 'Places', value: <Places {...cohort} /> },
                  { term: 'Price', value: <Prices cohort={cohort} /> },
                ]),
            ...(cohort.enrollment === 'closed'
              ? []
              : [
                  {
                    term: 'Enroll by',
                    value: formatLastDay(cohort.enrollUntil, cohort.timeZone),
                  },
                ]),
            { term: 'Effort', value: `About ${program.hours} hours over ${program.weeks} weeks` },
            ...(cohort.meets
              ? [{ term: 'Live sessions', value: meetingWords(cohort.meets, cohort.timeZone) }]
              : []),
            { term: 'For whom', value: program.audience },
            { term: 'Time zone', value: zoneName(cohort.timeZone) },
          ]}
        />
        {cohort.canceled ? null : (
          <>
            <Week cohort={cohort} />
            <LedBy people={facilitators} />
            <Section
              title="What you will work on"
              hint="Modules open one after the other. What you have opened stays open."
            >
              <ol className="flex flex-col border-t border-line">
                {modules.map((module) => (
                  <Module key={module.key} module={module} zone={cohort.timeZone} />
                ))}
              </ol>
            </Section>
            <Money cohort={cohort} refunds={refunds} />
          </>
        )}
        <Section title="Questions and answers">
          <QuestionList {...cohort} />
        </Section>
      </Stack>
    </Column>
  )
}

/** Letters and search results lead here long after a cohort was canceled. */
const Canceled = () => (
  <Notice
    tone="warning"
    title="This cohort was canceled"
    action={<ButtonLink to={paths.cohorts()}>See open cohorts</ButtonLink>}
  >
    It will not take place. Whoever bought seats chooses between another cohort and the money back,
    on the page of the order.
  </Notice>
)

/** The way in: to buy, or to wait where all places are taken. */
function Next({ cohort: { enrollment, slug } }: { cohort: CohortPage }) {
  if (enrollment === 'open') return <Buy slug={slug} />
  if (enrollment !== 'full') return null
  return <ButtonLink to={paths.waitingList(slug)}>Join the waiting list</ButtonLink>
}

const Buy = ({ slug }: { slug: string }) => (
  <ButtonLink to={paths.checkout(slug)}>Buy seats</ButtonLink>
)

/** A week in the course, and a lesson to try. */
function Week({ cohort: { slug, week, sample } }: { cohort: CohortPage }) {
  if (week.length === 0) return null
  return (
    <Section title="A week in this course">
      <dl className="flex flex-col border-t border-line">
        {week.map(({ when, what }) => (
          <div
            key={when}
            className="grid gap-x-8 gap-y-1 border-b border-line py-4 sm:grid-cols-[11rem_1fr]"
          >
            <dt className="text-sm font-semibold">{when}</dt>
            <dd className="max-w-reading">{what}</dd>
          </div>
        ))}
      </dl>
      {sample ? (
        <p>
          <ButtonLink to={paths.sampleLesson(slug)} tone="secondary">
            {`Read a lesson: ${sample.title}`}
          </ButtonLink>{' '}
          <span className="whitespace-nowrap text-sm text-muted">{`${sample.minutes} minutes, no sign-in`}</span>
        </p>
      ) : null}
    </Section>
  )
}

function LedBy({ people }: { people: CohortPage['facilitators'] }) {
  if (people.length === 0) return null
  return (
    <Section title={people.length === 1 ? 'Your facilitator' : 'Your facilitators'}>
      <ul className="flex flex-col gap-4">
        {people.map(({ name, lead, about }) => (
          <li key={name} className="max-w-reading">
            <p>
              <span className="font-semibold">
                <Name>{name}</Name>
              </span>
              {lead ? <span className="text-muted">, lead facilitator</span> : null}
            </p>
            {about ? (
              <p className="wrap-anywhere">
                <Name>{about}</Name>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Money({ cohort, refunds }: CohortDetailsProps) {
  return (
    <Section title="Price and refunds">
      <div className="flex max-w-reading flex-col gap-3">
        <p>
          <Price {...cohort} />. You see the whole price, with every discount that applies, before
          you sign in and before you pay.
        </p>
        <ul className="flex list-disc flex-col gap-1 pl-5 wrap-anywhere">
          {refunds.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p>
          The{' '}
          <Link to={paths.sitePage('terms')} className="link">
            terms
          </Link>{' '}
          also say how invoices, quotes, the waiting list and moved seats work.
        </p>
        {cohort.enrollment === 'open' ? (
          <p>
            <ButtonLink to={paths.checkout(cohort.slug)}>See the price for your seats</ButtonLink>
          </p>
        ) : null}
      </div>
    </Section>
  )
}

/** Each date stays whole, so that every module breaks its line at the same word. */
const brokenAfterTo = (days: string) =>
  days.replaceAll(' ', '\u00a0').replace('\u00a0to\u00a0', '\u00a0to ')

function Module({ module, zone }: { module: CohortPageModule; zone: string }) {
  const { position, title, summary, objectives, opensOn, closesOn } = module
  return (
    <li className="grid gap-x-8 gap-y-2 border-b border-line py-6 sm:grid-cols-[11rem_1fr]">
      <p className="text-sm text-muted">
        <span className="block font-semibold text-ink">Module {position}</span>
        <span className="block">
          {brokenAfterTo(formatDays({ from: opensOn, to: closesOn, zone }))}
        </span>
      </p>
      <div className="flex max-w-reading flex-col gap-2">
        <h3 className="text-lg leading-snug">{title}</h3>
        <p>{summary}</p>
        {objectives.length > 0 ? (
          <details className="text-muted">
            <summary className="py-1 font-semibold text-accent">
              What you will be able to do
              <span className="sr-only"> after module {position}</span>
            </summary>
            <ul className="mt-1 flex list-disc flex-col gap-1 pl-5 text-ink">
              {objectives.map((objective) => (
                <li key={objective}>{objective}</li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
    </li>
  )
}
