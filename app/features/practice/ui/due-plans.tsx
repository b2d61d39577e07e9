import { paths } from '~/platform/shared/paths'
import { formatDay, formatSpan } from '~/platform/shared/time'
import { Button } from '~/ui/button'
import { MutationId } from '~/ui/forms/mutation-id'
import { Form, Link, useNavigation } from '~/ui/navigation'
import { Card, Stack } from '~/ui/page'
import type { DuePlan } from '../contract'
import { ANSWER, OUTCOMES, type PlanOutcome } from '../contract/words'
import { PlanWords } from './plan-words'

/** An open plan with the name under which the press on one of its buttons counts once. */
export type PlanToAnswer = DuePlan & { mutationId: string }

interface Props {
  plans: PlanToAnswer[]
  /** The page on which they stand: "no opportunity" comes back to it. */
  from: 'learn' | 'practice'
}

/** The open plans whose day has come: the first in the coach's own words, the rest behind one line. */
export function DuePlans({ plans: [first, ...others], from }: Props) {
  if (!first) return null
  return (
    <Card title="Your plan" eyebrow={first.skillTitle}>
      <Stack gap="small">
        <PlanToRead plan={first} from={from} />
        {others.length > 0 ? (
          <details>
            <summary className="min-h-11 cursor-pointer py-2 font-semibold">
              and {others.length} more
            </summary>
            <ul className="flex flex-col divide-y divide-line">
              {others.map((plan) => (
                <li key={plan.id} className="flex flex-col gap-3 py-5">
                  <p className="text-sm font-semibold text-muted">{plan.skillTitle}</p>
                  <PlanToRead plan={plan} from={from} />
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </Stack>
    </Card>
  )
}

function PlanToRead({ plan, from }: { plan: PlanToAnswer; from: Props['from'] }) {
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <PlanWords plan={plan} large />
      <p className="text-sm text-muted">
        {windowWords(plan)} · <bdi>{plan.moment}</bdi>
      </p>
      <AnswerForm plan={plan} from={from} />
    </div>
  )
}

/** Says until when a plan is open, or that its days are over. */
export function windowWords(plan: DuePlan): string {
  const { windowFrom, lastDay, over, extended, stretched, observedOn } = plan
  if (observedOn)
    return `You were observed on ${formatDay(observedOn)}. You can still say how it went`
  if (over) return `Its days ended on ${formatDay(lastDay)}. You can still say how it went`
  if (extended) return `No opportunity so far. Open until ${formatDay(lastDay)}`
  const days = formatSpan(windowFrom, lastDay)
  return stretched ? `${days}: the days you are away are added` : days
}

/** One press says how it went. */
export function AnswerForm({
  plan,
  from,
  focus = null,
}: {
  plan: PlanToAnswer
  from: Props['from']
  /** This button has the focus when the page opens. */
  focus?: PlanOutcome | null
}) {
  const { formData, formAction } = useNavigation()
  const to = paths.commitment(plan.id)
  const pressed = formAction === to ? formData?.get('outcome') : null
  const name = `plan-${plan.id}`
  return (
    <Form method="post" action={to} aria-labelledby={name}>
      <input type="hidden" name="intent" value={ANSWER} />
      <input type="hidden" name="heard" value={plan.extended ? 1 : 0} />
      <input type="hidden" name="from" value={from} />
      <MutationId value={plan.mutationId} />
      <p id={name} className="pb-2 text-sm font-semibold">
        How did it go?
        <span className="sr-only"> {plan.skillTitle}</span>
      </p>
      <div className="flex flex-wrap gap-3">
        {(Object.keys(OUTCOMES) as PlanOutcome[]).map((outcome) => (
          <Button
            key={outcome}
            type="submit"
            name="outcome"
            value={outcome}
            tone={outcome === (focus ?? 'done') ? 'primary' : 'secondary'}
            autoFocus={outcome === focus}
            pending={pressed === outcome}
          >
            {OUTCOMES[outcome]}
          </Button>
        ))}
      </div>
    </Form>
  )
}

/** How a plan ended, with what comes next. */
export function Outcome({
  plan,
  cohort,
}: {
  plan: Pick<DuePlan, 'id' | 'skillId' | 'skillTitle' | 'closedAs' | 'told' | 'observationId'>
  cohort: string
}) {
  const { id, skillId: skill, skillTitle, closedAs, told, observationId } = plan
  if (!closedAs) return null
  const label = `: ${skillTitle}`
  return (
    <p className="flex flex-wrap items-center gap-x-4">
      <span className="font-semibold">{OUTCOMES[closedAs]}</span>
      {closedAs === 'done' && !told ? (
        <Link to={paths.newNote({ cohort, skill, commitment: id })} className="link py-1">
          Tell what happened<span className="sr-only">{label}</span>
        </Link>
      ) : null}
      {closedAs === 'done' ? null : (
        <Link
          to={paths.newCommitment({
            ...{ cohort, skill, again: id },
            ...(observationId ? { observation: observationId } : {}),
          })}
          className="link py-1"
        >
          Plan the next try<span className="sr-only">{label}</span>
        </Link>
      )}
    </p>
  )
}
