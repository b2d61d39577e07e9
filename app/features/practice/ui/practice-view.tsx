import type { ReactNode } from 'react'
import { paths } from '~/platform/shared/paths'
import { formatDay, formatSpan } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { CalibrationLink } from '~/ui/frame/calibration-link'
import { Link } from '~/ui/navigation'
import { KeepAlso } from '~/ui/offline'
import { EmptyState, PageHeader, Section, Stack } from '~/ui/page'
import type { DuePlan, FieldNoteView, PracticePage } from '../contract'
import { USES } from '../contract'
import { Outcome } from './due-plans'
import { FieldNote } from './notes/field-note'
import { WaitingNotes } from './notes/waiting-notes'
import { PlanWords } from './plan-words'

/** The coach's own practice: skills from learned to lasting, plans, notes, observations. */
export function PracticeView({
  page,
  due,
  skills,
  seen,
  shared,
}: {
  page: PracticePage
  /** The plans whose day has come. */
  due: ReactNode
  /** The reader's own skills, with what would move each on. */
  skills: ReactNode
  /** The list of observations shows what others have seen. */
  seen: ReactNode
  /** The notes that other coaches share with this one. */
  shared: ReactNode
}) {
  const { cohort } = page
  if (!cohort)
    return (
      <>
        <PageHeader title="Practice" />
        <EmptyState title="Your practice begins with a cohort">
          When you have a seat in a cohort, your skills and their way into your work appear here.
        </EmptyState>
      </>
    )
  return (
    <>
      <PageHeader
        eyebrow={cohort.title}
        title="Practice"
        lead="From learned to lasting: what you have tried at work, and what others have seen there."
        action={
          <ButtonLink to={paths.newNote({ cohort: cohort.slug })}>Write a field note</ButtonLink>
        }
      />
      <KeepAlso address={paths.newNote({ cohort: cohort.slug })} />
      <Stack gap="page">
        {due}
        {skills}
        <Commitments items={page.commitments} cohort={cohort.slug} others={page.due.length > 0} />
        {seen}
        <CalibrationLink />
        <WaitingNotes cohort={cohort.slug} skills={page.skills} />
        <Notes items={page.notes} />
        {shared}
        <Others page={page} />
      </Stack>
    </>
  )
}

function Commitments({
  items,
  cohort,
  others,
}: {
  items: DuePlan[]
  cohort: string
  /** There are plans at the top of the page. */
  others: boolean
}) {
  const action = (
    <Link to={paths.newCommitment({ cohort })} className="link py-1">
      Make a plan
    </Link>
  )
  return (
    <Section title="My plans" action={action}>
      {items.length === 0 && !others ? (
        <p className="max-w-reading text-muted">
          No plan yet. A plan names a moment that is sure to come, and the words you will say then.
        </p>
      ) : (
        <ul className="grid gap-4 lg:grid-cols-2">
          {items.map((plan) => (
            <li
              key={plan.id}
              className="flex flex-col gap-2 rounded-lg border border-line bg-surface p-5"
            >
              <p className="text-sm font-semibold text-muted">{plan.skillTitle}</p>
              <PlanWords plan={plan} />
              <p className="text-sm text-muted">
                {formatSpan(plan.windowFrom, plan.lastDay)} · <bdi>{plan.moment}</bdi> · Confidence{' '}
                {plan.confidence} of 10 · {noteCount(plan.notes)}
              </p>
              {plan.observationId ? (
                <p className="text-sm">
                  <Link to={paths.observation(plan.observationId)} className="link py-1">
                    From the debrief of an observation
                    <span className="sr-only">: {plan.skillTitle}</span>
                  </Link>
                </p>
              ) : null}
              {plan.closedAs ? (
                <Outcome plan={plan} cohort={cohort} />
              ) : (
                <p>
                  <Link to={paths.commitment(plan.id)} className="link py-1">
                    Open this plan<span className="sr-only">: {plan.skillTitle}</span>
                  </Link>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

const noteCount = (notes: number) => {
  if (notes === 0) return 'No note yet'
  return notes === 1 ? 'One note' : `${notes} notes`
}

function Notes({ items }: { items: FieldNoteView[] }) {
  return (
    <Section title="My field notes">
      {items.length === 0 ? (
        <p className="max-w-reading text-muted">
          No note yet. Two sentences are enough: what you did, and what happened then.
        </p>
      ) : (
        <ul className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
          {items.map((note) => (
            <li key={note.id} className="flex min-w-0 flex-col gap-1.5">
              <FieldNote
                note={note}
                when={`${formatDay(note.happenedOn)}. Used it: ${USES[note.used].toLowerCase()}.`}
              />
              {note.standing ? <p className="text-sm text-muted">{note.standing}</p> : null}
              <p className="text-sm">
                <Link to={paths.note(note.id)} className="link py-1">
                  Open this note
                  <span className="sr-only">
                    : {note.skillTitle}, {formatDay(note.happenedOn)}
                  </span>
                </Link>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Others({ page }: { page: PracticePage }) {
  const others = page.choices.filter(({ slug }) => slug !== page.cohort?.slug)
  if (others.length === 0) return null
  return (
    <p className="border-t border-line pt-4 text-sm text-muted">
      You are also in{' '}
      {others.map(({ slug, title }, at) => (
        <span key={slug}>
          {at > 0 ? <span>{', '}</span> : null}
          <Link to={paths.practice({ cohort: slug })} className="link">
            {title}
          </Link>
        </span>
      ))}
      .
    </p>
  )
}
