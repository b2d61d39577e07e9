import { paths } from '~/platform/shared/paths'
import { formatDayIn } from '~/platform/shared/time'
import { Button, ButtonLink } from '~/ui/button'
import type { LastResult } from '~/ui/forms/form'
import { MutationId } from '~/ui/forms/mutation-id'
import { Form } from '~/ui/navigation'
import { Card, Column, Notice, PageHeader, Stack } from '~/ui/page'
import { type LookPlanPage, type LookView, REMOVE_LOOK } from '../../contract'
import { LookCard } from './look-card'
import { LookPlanForm } from './look-form'

interface Props {
  page: LookPlanPage
  mutationId: string
  lastResult: LastResult
  /** Why a press on one of the buttons did nothing. */
  refused: string | null
}

/** The coach's own plan for the 180 days after the course: four days, each with who looks and when. */
export function LookPlanView({ page, mutationId, lastResult, refused }: Props) {
  const { cohort, days, form } = page
  return (
    <Column width="reading">
      <PageHeader
        eyebrow={cohort.title}
        title="My 180-day plan"
        back={{ to: paths.practice({ cohort: cohort.slug }), label: 'Practice' }}
        lead="Who looks at your coaching after the course, and when? Each line needs a person and a day. Half of it may change: change it here whenever it does."
      />
      <Stack gap="large">
        {refused ? (
          <Notice tone="error" title="Nothing was sent">
            {refused}
          </Notice>
        ) : null}
        {form ? (
          <>
            <LookPlanForm {...{ form, mutationId, lastResult }} cohort={cohort.slug} />
            {days.map(({ day, look }) =>
              look && day === form.day ? (
                <RemoveForm key={day} look={look} cohort={cohort.slug} />
              ) : null,
            )}
          </>
        ) : (
          days.map((one) => <Day key={one.day} day={one} cohort={cohort} />)
        )}
        <p className="text-sm text-muted">
          Only you see this plan. We remind you on each day you choose, here and by email, and your
          plan appears in the check-in of that day. No one is told until you ask them.
        </p>
      </Stack>
    </Column>
  )
}

function Day({
  day: { day, on, look },
  cohort,
}: {
  day: LookPlanPage['days'][number]
  cohort: LookPlanPage['cohort']
}) {
  return (
    <Card
      title={`Day ${day}`}
      eyebrow={formatDayIn(on, cohort.timeZone)}
      tone={look?.due ? 'lit' : 'plain'}
    >
      {look ? (
        <LookCard look={look} cohort={cohort.slug} />
      ) : (
        <div className="flex flex-col items-start gap-3">
          <p className="text-muted">Nothing planned yet.</p>
          <ButtonLink tone="secondary" to={paths.lookPlan({ cohort: cohort.slug, day })}>
            {`Plan day ${day}`}
          </ButtonLink>
        </div>
      )}
    </Card>
  )
}

function RemoveForm({ look, cohort }: { look: LookView; cohort: string }) {
  return (
    <Form method="post" action={paths.lookPlan()}>
      <input type="hidden" name="intent" value={REMOVE_LOOK} />
      <input type="hidden" name="cohort" value={cohort} />
      <input type="hidden" name="look" value={look.id} />
      <MutationId value={look.mutationId} />
      <Button type="submit" tone="secondary">
        {`Remove the plan for day ${look.day}`}
      </Button>
    </Form>
  )
}
