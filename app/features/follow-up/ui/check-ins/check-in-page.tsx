import { BARRIERS } from '~/features/practice/contract'
import { paths } from '~/platform/shared/paths'
import { formatDayIn, formatDeadline } from '~/platform/shared/time'
import { GoneFormNotice } from '~/ui/forms/around/gone-form'
import type { LastResult } from '~/ui/forms/form'
import { Link } from '~/ui/navigation'
import { Column, Notice, PageHeader, Section, Stack } from '~/ui/page'
import { TextView } from '~/ui/words/text-view'
import {
  type CheckInAnswerView,
  type CheckInPage,
  type CheckInSkill,
  FREQUENCIES,
  isStillUsed,
  STILL,
} from '../../contract'
import { LookCard } from '../looks/look-card'
import { AnswerForm } from './answer-form'
import { AskManager } from './ask-manager'
import { SubmitForm } from './submit-form'

interface Props {
  checkIn: CheckInPage
  /** The skill that the address names. */
  asked: string | null
  mutationIds: { answer: string; submit: string; ask: string }
  lastResult: LastResult
}

const TEXTS = {
  helps: 'What helps',
  hindersOther: 'What gets in the way',
  wish: 'What would help',
}

/** One skill is asked about at a time; what was saved stands below. */
export function CheckInView({ checkIn, asked, mutationIds, lastResult }: Props) {
  const { id, day, cohort, skills, standing, editable, support } = checkIn
  const at = skills.findIndex((skill) => skill.id === asked)
  // Once it was sent, nothing more is asked by itself.
  const unanswered = standing === 'open' ? skills.findIndex(({ answer }) => !answer) : -1
  const next = at >= 0 ? at : unanswered
  const current = editable ? skills[next] : undefined
  return (
    <Column width="reading">
      <PageHeader
        eyebrow={cohort.title}
        title={`Day ${day} check-in`}
        back={{ to: paths.practice({ cohort: cohort.slug }), label: 'Practice' }}
        lead="What are you still using, and what gets in the way? Your answers are yours: no score comes of them."
      />
      <Stack gap="page">
        <GoneFormNotice lastResult={lastResult} texts={TEXTS} />
        <Standing checkIn={checkIn} />
        {current ? (
          <AnswerForm
            key={current.id}
            checkIn={id}
            skill={current}
            place={`Skill ${next + 1} of ${skills.length}`}
            mutationId={mutationIds.answer}
            lastResult={lastResult}
          />
        ) : null}
        <Answers checkIn={checkIn} current={current?.id} />
        <Planned checkIn={checkIn} />
        <Section title="Support">
          {editable ? (
            <SubmitForm
              // Its refusal, that nothing is answered yet, goes with the first answer.
              key={skills.some(({ answer }) => answer) ? 'answered' : 'empty'}
              {...{ checkIn, lastResult }}
              primary={!current}
              mutationId={mutationIds.submit}
            />
          ) : (
            <p>{support ? 'You asked your facilitator for support.' : 'You didn’t ask for any.'}</p>
          )}
        </Section>
        <Section title="Ask your manager (optional)">
          <AskManager {...{ checkIn, lastResult }} mutationId={mutationIds.ask} />
        </Section>
      </Stack>
    </Column>
  )
}

/** The line of the coach's own 180-day plan for this day. */
function Planned({ checkIn: { look, day, cohort } }: { checkIn: CheckInPage }) {
  return (
    <Section title="Who looks: your plan for this day">
      {look ? (
        <LookCard look={look} cohort={cohort.slug} />
      ) : (
        <p>
          <span>You haven’t planned for anyone to look on day {day} yet. </span>
          <Link to={paths.lookPlan({ cohort: cohort.slug, day })} className="link py-1">
            Plan one now
          </Link>
        </p>
      )}
    </Section>
  )
}

function Standing({ checkIn }: { checkIn: CheckInPage }) {
  const { standing, editable, correctUntil, lastDay, cohort, support } = checkIn
  if (standing === 'missed')
    return (
      <Notice title="This check-in has closed">
        There’s no penalty. Whatever you saved is still here, and the next one is a fresh start.
      </Notice>
    )
  if (standing === 'open')
    return (
      <p className="text-muted">
        Open until {formatDayIn(lastDay, cohort.timeZone)}. Save one answer at a time and finish
        later if you like. You don’t have to answer for every skill.
      </p>
    )
  return (
    <Notice tone="success" title="Check-in sent">
      <span>
        {editable && correctUntil
          ? `You can change your answers until ${formatDeadline(correctUntil, cohort.timeZone)}.`
          : 'It stays as it is now.'}
      </span>
      {support?.done ? (
        <span> Your facilitator marked your request for support as done.</span>
      ) : null}
    </Notice>
  )
}

function Answers({ checkIn, current }: { checkIn: CheckInPage; current: string | undefined }) {
  const { skills } = checkIn
  const others = skills.filter(({ id }) => id !== current)
  if (skills.length === 0)
    return (
      <p>
        You have made no plan yet, so there’s nothing to ask about. You can still ask for support.
      </p>
    )
  if (others.length === 0) return null
  return (
    <Section title="Your skills">
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {others.map((skill) => (
          <li
            key={skill.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1.5 py-3"
          >
            <div className="flex min-w-0 flex-col gap-1.5">
              <h3 className="font-semibold">{skill.title}</h3>
              {skill.answer ? (
                <Answer answer={skill.answer} />
              ) : (
                <p className="text-sm text-muted">Not answered</p>
              )}
            </div>
            <Ways checkIn={checkIn} skill={skill} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Answer({ answer }: { answer: CheckInAnswerView }) {
  const { still, frequency, helps, hinders, hindersOther } = answer
  return (
    <>
      <p>
        Still using it: {STILL[still].toLowerCase()}
        {frequency ? <span>{`, ${FREQUENCIES[frequency].toLowerCase()}`}</span> : null}
      </p>
      {hinders.length > 0 ? (
        <p className="text-muted">
          In the way: {hinders.map((one) => BARRIERS[one].toLowerCase()).join(', ')}
        </p>
      ) : null}
      {helps ? <TextView text={helps} /> : null}
      {hindersOther ? <TextView text={hindersOther} /> : null}
    </>
  )
}

/** An answer is no evidence: a field note can be made of it. */
function Ways({ checkIn, skill }: { checkIn: CheckInPage; skill: CheckInSkill }) {
  const { id, title, answer } = skill
  const label = <span className="sr-only">: {title}</span>
  return (
    <p className="flex flex-wrap gap-x-6">
      {checkIn.editable ? (
        <Link to={paths.checkIn(checkIn.id, { skill: id })} className="link py-1">
          <span>{answer ? 'Change' : 'Answer'}</span>
          {label}
        </Link>
      ) : null}
      {answer && isStillUsed(answer.still) ? (
        <Link to={paths.newNote({ cohort: checkIn.cohort.slug, skill: id })} className="link py-1">
          Write a field note
          {label}
        </Link>
      ) : null}
    </p>
  )
}
