import type { ReactNode } from 'react'
import { PEER_REQUESTS } from '~/features/peers/contract'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { formatDay } from '~/platform/shared/time'
import { Button } from '~/ui/button'
import { MutationId } from '~/ui/forms/mutation-id'
import { Form, Link, useNavigation } from '~/ui/navigation'
import {
  ASK_LOOK,
  type Asking,
  CLOSE_LOOK,
  LOOK_OUTCOMES,
  type LookView,
  REOPEN_LOOK,
} from '../../contract'

interface Props {
  look: LookView
  cohort: string
}

/** One planned look in the coach's own words, with the buttons that belong to it. */
export function LookCard({ look, cohort }: Props) {
  const { day, skills, lookerName, byWhen, slip, closedAs } = look
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <p className="text-lg font-semibold wrap-anywhere">
        <bdi>{lookerName}</bdi>, by {formatDay(byWhen)}
      </p>
      <ul className="list-disc pl-6">
        {skills.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
      {slip ? (
        <p className={closedAs === 'slipped' ? 'font-semibold' : 'text-muted'}>
          If it slips, I will <bdi>{slip}</bdi>
        </p>
      ) : null}
      <AskingPart look={look} cohort={cohort} />
      <LookButtons look={look} cohort={cohort} />
      <p>
        <Link to={paths.lookPlan({ cohort, day })} className="link py-1">
          <span>{closedAs === 'slipped' ? 'Plan a new day' : 'Change'}</span>
          <span className="sr-only">: day {day}</span>
        </Link>
      </p>
    </div>
  )
}

/** One press says whether someone looked; a press in error is undone the same way. */
function LookButtons({ look, cohort }: Props) {
  const { closedAs, day, due } = look
  if (closedAs)
    return (
      <LookForm look={look} cohort={cohort} intent={REOPEN_LOOK}>
        <div className="flex flex-wrap items-center gap-4">
          <span className="font-semibold">{LOOK_OUTCOMES[closedAs]}</span>
          <Button type="submit" tone="secondary">
            Open again<span className="sr-only">: day {day}</span>
          </Button>
        </div>
      </LookForm>
    )
  return (
    <LookForm look={look} cohort={cohort} intent={CLOSE_LOOK}>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" name="outcome" value="done" tone={due ? 'primary' : 'secondary'}>
          {LOOK_OUTCOMES.done}
          <span className="sr-only">: day {day}</span>
        </Button>
        <Button type="submit" name="outcome" value="slipped" tone="secondary">
          {LOOK_OUTCOMES.slipped}
          <span className="sr-only">: day {day}</span>
        </Button>
      </div>
    </LookForm>
  )
}

function LookForm(props: Props & { intent: string; children: ReactNode }) {
  const { look, cohort, intent, children } = props
  return (
    <Form method="post" action={paths.lookPlan()}>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="cohort" value={cohort} />
      <input type="hidden" name="look" value={look.id} />
      <MutationId value={look.mutationId} />
      {children}
    </Form>
  )
}

const REQUESTS: Record<Extract<Asking, { state: 'asked' }>['request'], string> = {
  waiting: 'You asked them to observe you. They haven’t answered yet.',
  accepted: 'They said yes: they’ll observe you.',
  done: 'They observed you.',
  declined: 'They declined.',
  canceled: 'The request was canceled.',
  expired: 'The request expired.',
}

/** One press asks whoever has an account; anyone else is asked by word of mouth. */
function AskingPart({ look, cohort }: Props) {
  const { asking, by, closedAs, lookerName } = look
  const { formData } = useNavigation()
  if (closedAs) return null
  if (!asking)
    return by === 'words' ? null : (
      <p className="text-muted">They can’t be asked here anymore: choose someone else.</p>
    )
  if (asking.state === 'written') return <p>You asked them by email on {formatDay(asking.on)}.</p>
  if (asking.state === 'asked')
    return (
      <p>
        <span>{REQUESTS[asking.request]} </span>
        <Link to={paths.observations({ cohort })} className="link py-1">
          See your requests
        </Link>
      </p>
    )
  if (asking.state === 'later')
    return (
      <p className="text-muted">
        You can ask them here from {formatDay(asking.from)}. A request is open for{' '}
        {PEER_REQUESTS.days} days.
      </p>
    )
  if (asking.state === 'two-kinds')
    return (
      <p className="text-muted">
        <span>One request is about skills of one kind. </span>
        <Link to={paths.askPeer({ cohort })} className="link py-1">
          Ask for one kind first
        </Link>
      </p>
    )
  return (
    <LookForm look={look} cohort={cohort} intent={ASK_LOOK}>
      <Button
        type="submit"
        tone="secondary"
        pending={formData?.get('intent') === ASK_LOOK && formData.get('look') === look.id}
      >
        {`Ask ${isolated(lookerName)} to observe me`}
      </Button>
    </LookForm>
  )
}
