import { paths } from '~/platform/shared/paths'
import { formatDays, formatLastDay, zoneName } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { Column, DescriptionList, Name, PageHeader, Section, Stack } from '~/ui/page'
import type { CohortPage, CohortPageModule } from '../contract'
import { Dates, Places, Price } from './cohort-facts'

export function CohortDetails({ cohort }: { cohort: CohortPage }) {
  const { program, facilitators, modules } = cohort
  return (
    <Column>
      <PageHeader
        back={{ to: paths.cohorts(), label: 'Open cohorts' }}
        eyebrow={program.title}
        title={cohort.title}
        lead={program.summary}
        action={cohort.enrollment === 'open' ? <Buy slug={cohort.slug} /> : null}
      />
      <Stack gap="page">
        <DescriptionList
          items={[
            { term: 'Runs', value: <Dates {...cohort} /> },
            { term: 'Places', value: <Places {...cohort} /> },
            { term: 'Price', value: <Price {...cohort} /> },
            { term: 'Enroll by', value: formatLastDay(cohort.enrollUntil, cohort.timeZone) },
            { term: 'Effort', value: `About ${program.hours} hours over ${program.weeks} weeks` },
            { term: 'For whom', value: program.audience },
            { term: 'Led by', value: <Facilitators people={facilitators} /> },
            { term: 'Time zone', value: zoneName(cohort.timeZone) },
          ]}
        />
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
      </Stack>
    </Column>
  )
}

const Buy = ({ slug }: { slug: string }) => (
  <ButtonLink to={paths.checkout(slug)}>Buy seats</ButtonLink>
)

function Facilitators({ people }: { people: CohortPage['facilitators'] }) {
  return (
    <ul>
      {people.map(({ name, lead }) => (
        <li key={name}>
          <Name>{name}</Name>
          {lead ? <span className="text-muted">, lead facilitator</span> : null}
        </li>
      ))}
    </ul>
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
