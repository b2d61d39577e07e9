import type { ReflectionStanding } from '~/features/learning/contract'
import { againWords, minutesWords } from '~/features/learning/contract'
import { paths } from '~/platform/shared/paths'
import { formatDeadline } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { DoneMark } from '~/ui/done-mark'
import { Link } from '~/ui/navigation'
import { Notice, Section, Stack, Time } from '~/ui/page'
import type { CheckPage, ResultView, SkillOutcome } from '../../contract'
import { enoughOf } from '../../domain/check-rules'
import { AnsweredQuestions } from './answered-questions'
import { checkAt, LessonLinks, MovingHead } from './check-parts'
import { backToModule, type CheckViewProps } from './check-props'
import { StartForm } from './check-start'

type ResultProps = CheckViewProps & { view: ResultView }

/** The result: skill by skill, then what can be done, then every question with its reasons. */
export function CheckResult(props: ResultProps) {
  const { page, view, timeZone, said, skillPaths } = props
  const back = backToModule(page)
  return (
    <Stack gap="page">
      <Stack gap="regular">
        <Link to={back.to} className="link -mt-2 self-start py-1.5 text-sm" rel="up">
          <span aria-hidden="true">← </span>
          {back.label}
        </Link>
        <MovingHead eyebrow={page.check.title}>
          {page.check.state === 'understood' ? 'You have understood it' : 'Where you stand'}
        </MovingHead>
        <p className="text-muted">
          Submitted on <Time at={view.handedInAt} zone={timeZone} />
        </p>
        {said?.problem ? (
          <Notice tone="error" live>
            {said.problem}
          </Notice>
        ) : null}
        <ul className="flex flex-col divide-y divide-line border-y border-line">
          {view.outcomes.map((outcome) => (
            <Outcome key={outcome.skill.id} outcome={outcome} cohort={page.cohort.slug} />
          ))}
        </ul>
        <Onwards {...props} />
      </Stack>
      {skillPaths}
      <Section
        title="The questions"
        hint="Open one to see your answer, the one that fits, and the reasons for all of them."
      >
        <AnsweredQuestions questions={view.questions} />
        <OtherAttempts page={page} view={view} />
      </Section>
    </Stack>
  )
}

function Outcome({ outcome, cohort }: { outcome: SkillOutcome; cohort: string }) {
  const { skill, correct, questions, understood, lessons } = outcome
  return (
    <li className="flex gap-4 py-4">
      <span className="pt-0.5">
        <DoneMark done={understood} label="" />
      </span>
      <div className="flex min-w-0 flex-col gap-1">
        <h2 className="text-lg">{skill.title}</h2>
        <p>
          {correct} of {questions} right.{' '}
          <span>
            {understood
              ? 'Understood.'
              : `Not understood yet: you need ${enoughOf(questions)} of ${questions}.`}
          </span>
        </p>
        {understood ? null : (
          <>
            <p className="pt-1">Worth reading again:</p>
            <LessonLinks cohort={cohort} lessons={lessons} />
          </>
        )}
      </div>
    </li>
  )
}

/** The coach can take the check again, or reads from when they can; else the module goes on. */
function Onwards({ page, view, timeZone, mutationId, reflection }: ResultProps) {
  const { check } = page
  const onwards = nextStep(page, view, reflection)
  const again = check.state === 'again'
  const words = againWords(check)
  return (
    <div className="flex flex-col items-start gap-4">
      {again || check.againAt ? (
        <p className="max-w-reading">
          {again ? (
            words.ready
          ) : (
            <>
              {words.later}{' '}
              <strong className="font-semibold">
                {formatDeadline(check.againAt ?? '', timeZone)}
              </strong>
              . {words.meanwhile}
            </>
          )}
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        {again ? (
          <StartForm page={page} mutationId={mutationId}>
            {words.action}
          </StartForm>
        ) : null}
        <ButtonLink tone={again ? 'secondary' : 'primary'} to={onwards.to}>
          {onwards.label}
        </ButtonLink>
      </div>
    </div>
  )
}

/** A reflection that is with the facilitator, or accepted, asks for nothing. */
const IS_TO_WRITE: readonly ReflectionStanding[] = ['not-started', 'draft', 'returned']

/**
 * The next useful step: the reflection while there is something to write in it; after a check that was failed,
 * the first lesson worth reading again; else the module.
 */
function nextStep(
  { check, cohort, module }: CheckPage,
  { outcomes }: ResultView,
  standing: ReflectionStanding | undefined,
): { to: string; label: string } {
  const back = { to: paths.module(cohort.slug, module.key), label: 'Back to the module' }
  if (!cohort.enrollmentId) return back
  if (module.reflection && standing && IS_TO_WRITE.includes(standing))
    return {
      to: paths.reflection(cohort.slug, module.key),
      label: `Go to your reflection, ${minutesWords(module.reflection.minutes)}`,
    }
  const missed = outcomes.filter(({ understood }) => !understood)
  const [lesson] = missed.flatMap(({ lessons }) => lessons)
  if (check.state === 'understood' || !lesson) return back
  return {
    to: paths.lesson(cohort.slug, lesson.module, lesson.slug),
    label: `Reread “${lesson.title}”`,
  }
}

function OtherAttempts({ page, view }: { page: CheckPage; view: ResultView }) {
  const others = view.attempts.filter((number) => number !== view.attempt)
  if (others.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-x-8 gap-y-1">
      {others.map((attempt) => (
        <li key={attempt}>
          <Link to={checkAt(page, { attempt })} className="link inline-flex min-h-11 items-center">
            The questions of attempt {attempt}
          </Link>
        </li>
      ))}
    </ul>
  )
}
