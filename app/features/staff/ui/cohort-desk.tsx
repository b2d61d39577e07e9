import type { ReactNode } from 'react'
import type { CohortDesk as Desk, LatestChange } from '~/features/cohorts/contract'
import { UNDO_CHANGE, VISIBILITIES } from '~/features/cohorts/contract'
import { paths } from '~/platform/shared/paths'
import { formatDeadline } from '~/platform/shared/time'
import type { Zone } from '~/platform/shared/zones/zones'
import { Button, ButtonLink } from '~/ui/button'
import { Changes } from '~/ui/forms/around/preview'
import { Refused } from '~/ui/forms/around/refused'
import { MutationId } from '~/ui/forms/form'
import { Form, Link } from '~/ui/navigation'
import { Badge, Column, Name, PageHeader, Section, Stack, Time } from '~/ui/page'
import { CohortForm, type SaveAnswer } from './cohort-form'
import { FacilitatorForms } from './facilitator-forms'
import { Calendar } from './preview-panel'

interface DeskProps {
  desk: Desk
  /** It was canceled or moved far: the word about it, from the room of moves. */
  round: { canceled: boolean; notice: ReactNode } | null
  /** Everyone who waits for a place, from the room of seats. */
  waiting: ReactNode
  zones: readonly Zone[]
  mutationId: string
  /** The reader's. */
  timeZone: string
  answer: (SaveAnswer & { version?: number }) | undefined
}

/** One cohort, as program staff change it. */
export function CohortDesk(props: DeskProps) {
  const { desk, round, waiting, zones, mutationId, timeZone, answer } = props
  const { slug, title, program, latest, extra, source, opened, form } = desk
  const canceled = round?.canceled ?? false
  const lastResult = answer?.lastResult
  return (
    <Column>
      <PageHeader
        back={{ to: paths.adminCohorts(), label: 'Cohorts' }}
        eyebrow={program.title}
        title={title}
        action={
          <ButtonLink to={paths.adminNewCohort({ from: slug })} tone="secondary">
            Copy this cohort
          </ButtonLink>
        }
      />
      <Stack gap="page">
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Badge>{canceled ? 'Canceled' : VISIBILITIES[form.visibility]}</Badge>
          {opened ? (
            <Link to={paths.cohort(slug)} className="link">
              The public page
            </Link>
          ) : null}
          {desk.form.meetingDay === '' ? null : (
            <Link to={paths.leadSessions(slug)} className="link">
              Live sessions
            </Link>
          )}
          {opened && !canceled ? (
            <Link to={paths.adminGiveSeats(slug)} className="link">
              Give seats for free
            </Link>
          ) : null}
          {opened && !canceled ? (
            <Link to={paths.adminCancelCohort(slug)} className="link">
              Cancel this cohort
            </Link>
          ) : null}
          {source ? (
            <span>
              Copied from{' '}
              <Link to={paths.adminCohort(source.slug)} className="link">
                {source.title}
              </Link>
            </span>
          ) : null}
        </p>
        {round?.notice}
        <Refused
          lastResult={answer?.lastResult}
          intents={[UNDO_CHANGE]}
          title="Nothing was undone"
        />
        {latest ? <Latest {...{ latest, mutationId, timeZone }} /> : null}
        <CohortForm
          {...{ answer, zones, mutationId, opened }}
          key={answer?.version ?? desk.version}
          values={form}
          unsaved={false}
          save="Save changes"
        >
          {() => <input type="hidden" name="version" value={answer?.version ?? desk.version} />}
        </CohortForm>
        <FacilitatorForms {...{ desk, lastResult, mutationId }} />
        {waiting}
        <Section title="Calendar">
          <Calendar months={desk.calendar} />
        </Section>
        {extra.length > 0 ? <Extra titles={extra} /> : null}
      </Stack>
    </Column>
  )
}

interface LatestProps {
  latest: LatestChange
  mutationId: string
  timeZone: string
}

const Latest = ({ latest, mutationId, timeZone }: LatestProps) => (
  <Section title="Latest change">
    <p>
      <Time at={latest.at} zone={timeZone} />, <Name>{latest.by}</Name>
    </p>
    <details>
      <summary className="py-2 font-semibold text-accent">What it changed</summary>
      <Changes changes={latest.changes} caption="Before and after" />
    </details>
    {latest.undoUntil ? (
      <Form method="post" className="flex flex-wrap items-center gap-3">
        <input type="hidden" name="intent" value={UNDO_CHANGE} />
        <input type="hidden" name="change" value={latest.id} />
        <MutationId value={mutationId} />
        <Button type="submit" tone="secondary">
          Undo this change
        </Button>
        <span className="text-sm text-muted">
          Until {formatDeadline(latest.undoUntil, timeZone)}
        </span>
      </Form>
    ) : null}
  </Section>
)

const Extra = ({ titles }: { titles: string[] }) => (
  <Section
    title="Added to the program since"
    hint="What this cohort asks for was frozen when it was opened. Coaches see these as extra, and they aren’t required."
  >
    <ul className="flex list-disc flex-col gap-1 pl-5">
      {titles.map((title) => (
        <li key={title}>{title}</li>
      ))}
    </ul>
  </Section>
)
