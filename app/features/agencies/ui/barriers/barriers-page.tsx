import { BARRIERS } from '~/features/practice/contract'
import type { BarrierId } from '~/features/transfer/contract'
import { formatDay, formatInstant } from '~/platform/shared/time'
import { Badge } from '~/ui/bits'
import { GoneFormNotice } from '~/ui/forms/around/gone-form'
import type { LastResult } from '~/ui/forms/form'
import { Card, DescriptionList, Name, Notice, Stack } from '~/ui/page'
import {
  BARRIER_STATES,
  BARRIERS_ABOUT,
  type BarrierState,
  type BarrierStepView,
  barrierAnchor,
  type BarriersPage as Page,
} from '../../contract'
import { AgencyFrame } from '../agency-frame'
import { NextStepForm, OwnForm } from './barrier-forms'

interface Props {
  page: Page
  timeZone: string
  ids: Record<BarrierId, string>
  /** The barrier that the form was about which was refused. */
  about: string | null
  lastResult: LastResult
}

const TEXTS = { trying: 'What will be tried' }

/** The page lists what gets in the coaches' way, each with someone to own it. */
export function BarriersPage({ page, timeZone, ids, about, lastResult }: Props) {
  return (
    <AgencyFrame
      agency={page.agency}
      title="Barriers"
      lead="What coaches say gets in the way of using a skill. Give each barrier that matters here an owner, something to try, and a day by which you’ll know. Your monthly release says how often coaches name them."
    >
      <Stack gap="regular">
        <GoneFormNotice lastResult={lastResult} texts={TEXTS} />
        {page.barriers.map(({ id, now, before }) => {
          const answer = about === id ? lastResult : null
          const title = BARRIERS[id]
          return (
            <Card key={id} id={barrierAnchor(id)} title={title} as="section">
              <p className="max-w-reading text-muted">{BARRIERS_ABOUT[id]}</p>
              {now ? <Standing step={now} /> : <p>No one owns this yet.</p>}
              {now && now.state !== 'settled' ? (
                <NextStepForm barrier={id} step={now} mutationId={ids[id]} lastResult={answer} />
              ) : null}
              <OwnForm
                {...{ barrier: id, step: now, page, lastResult: answer }}
                mutationId={ids[id]}
              />
              {before.length > 0 ? (
                <History title={title} steps={before} timeZone={timeZone} />
              ) : null}
            </Card>
          )
        })}
      </Stack>
    </AgencyFrame>
  )
}

const TONES = { open: 'info', tried: 'warning', settled: 'success' } as const satisfies Record<
  BarrierState,
  string
>

function Standing({ step: { state, owner, gone, trying, until } }: { step: BarrierStepView }) {
  return (
    <Stack gap="small">
      <p>
        <Badge tone={TONES[state]}>{BARRIER_STATES[state]}</Badge>
      </p>
      {gone ? (
        <Notice tone="warning" title="This barrier needs a new owner">
          <p>
            <Name>{owner}</Name> no longer leads the agency. Name someone who can go on with it.
          </p>
        </Notice>
      ) : null}
      <DescriptionList
        items={[
          { term: 'Owner', value: <Name>{owner}</Name> },
          { term: 'What will be tried', value: <bdi className="wrap-anywhere">{trying}</bdi> },
          { term: 'Until', value: formatDay(until, 'year') },
        ]}
      />
    </Stack>
  )
}

function History({
  title,
  steps,
  timeZone,
}: {
  title: string
  steps: BarrierStepView[]
  timeZone: string
}) {
  return (
    <details>
      <summary className="link inline-flex min-h-9 items-center">
        History<span className="sr-only">: {title}</span>
      </summary>
      <ol className="flex flex-col gap-3 pt-2">
        {steps.map((step) => (
          <li key={step.number} className="text-sm">
            <p className="text-muted">
              {BARRIER_STATES[step.state]}, {formatInstant(step.at, timeZone)}, by{' '}
              <Name>{step.by}</Name>
            </p>
            <p className="wrap-anywhere">
              <Name>{step.owner}</Name>: <bdi>{step.trying}</bdi> (until{' '}
              {formatDay(step.until, 'year')})
            </p>
          </li>
        ))}
      </ol>
    </details>
  )
}
