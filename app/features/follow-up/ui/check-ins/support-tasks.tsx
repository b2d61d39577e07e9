import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { formatInstant } from '~/platform/shared/time'
import { Button } from '~/ui/button'
import { MutationId } from '~/ui/forms/mutation-id'
import { Form, Link, useNavigation } from '~/ui/navigation'
import { Name, Section } from '~/ui/page'
import { TextView } from '~/ui/words/text-view'
import type { SupportTaskView } from '../../contract'
import { SETTLE } from '../../contract/check-in-words'

type Task = SupportTaskView & { mutationId: string }

interface Props {
  tasks: readonly Task[]
  /** The page on which they stand. */
  from: 'home' | 'cohort'
  /** IANA, of the reader. */
  timeZone: string
}

/** The wishes of coaches from their check-ins; nothing where there is none. */
export function SupportTasks({ tasks, from, timeZone }: Props) {
  if (tasks.length === 0) return null
  return (
    <Section
      title="Coaches who’d like support"
      hint="They asked in a check-in after the course. Reach out, then mark it as done."
    >
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {tasks.map((task) => (
          <li
            key={task.id}
            className="flex flex-col items-start justify-between gap-3 py-4 sm:flex-row sm:gap-8"
          >
            <div className="flex min-w-0 flex-col gap-1">
              <h3 className="font-semibold">
                <Link to={paths.cohortPerson(task.cohort.slug, task.coachId)} className="link">
                  <Name>{task.coachName}</Name>
                </Link>
              </h3>
              <p className="text-sm text-muted">
                {from === 'home' ? <span>{`${task.cohort.title} · `}</span> : null}
                <span>{`Day ${task.day} check-in · ${formatInstant(task.askedAt, timeZone)}`}</span>
              </p>
              {task.wish ? <TextView text={task.wish} /> : null}
            </div>
            <DoneForm task={task} from={from} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function DoneForm({ task, from }: { task: Task; from: Props['from'] }) {
  const { formAction } = useNavigation()
  const to = paths.supportTask(task.id)
  return (
    <Form method="post" action={to}>
      <input type="hidden" name="intent" value={SETTLE} />
      <input type="hidden" name="from" value={from} />
      <MutationId value={task.mutationId} />
      <Button
        type="submit"
        tone="secondary"
        pending={formAction === to}
        aria-label={`Mark as done: ${isolated(task.coachName)}`}
      >
        Mark as done
      </Button>
    </Form>
  )
}
