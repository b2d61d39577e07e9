import type { ReactNode } from 'react'
import { paths } from '~/platform/shared/paths'
import { formatDays } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { DoneMark } from '~/ui/done-mark'
import { Link } from '~/ui/navigation'
import { Column, Name, PageHeader, Section, Stack } from '~/ui/page'
import type {
  CoursePage,
  ModuleLine,
  NextStep,
  ReflectionState,
  ReflectionStates,
} from '../contract'
import { nextStep } from '../domain/next-step'
import { isDone, lessonProgress, moduleProgress } from '../domain/progress'
import { CalledOff } from './called-off'
import { CHECK_WORDS, REFLECTION_WORDS, WindowBadge } from './standing-words'

export type CourseViewProps = {
  page: CoursePage
  reflections: ReflectionStates | null
  /** Card of the cohort's next live session, from the sessions room. */
  session?: ReactNode
}

/** A cohort: its modules in order, its dates, its people. */
export function CourseView({ page, reflections, session }: CourseViewProps) {
  const { cohort, modules, people, focus } = page
  const step = nextStep(modules, reflections)
  return (
    <Column width="regular">
      <PageHeader
        title={cohort.title}
        eyebrow={formatDays(
          { from: cohort.startsOn, to: cohort.endsOn, zone: cohort.timeZone },
          'year',
        )}
        back={
          cohort.enrollmentId
            ? { to: paths.learn({ cohort: cohort.slug }), label: 'Learn' }
            : undefined
        }
        action={cohort.enrollmentId ? <Onwards step={step} cohort={cohort.slug} /> : null}
      />
      <Stack gap="page">
        <CalledOff cohort={cohort} />
        {session}
        <Section
          title="Modules"
          hint={
            modules.some(({ window }) => window.locked)
              ? 'Each module opens with its two weeks, and stays open.'
              : 'Each module has its two weeks. They guide you and lock nothing: read ahead, or come back.'
          }
        >
          <ol className="flex flex-col divide-y divide-line border-y border-line">
            {modules.map((module) => (
              <ModuleRow
                key={module.key}
                module={module}
                cohort={cohort}
                learning={cohort.enrollmentId !== null}
                reflection={reflections?.[module.key]}
                focus={focus[module.key]}
              />
            ))}
          </ol>
        </Section>
        <People people={people} cohort={cohort.slug} />
      </Stack>
    </Column>
  )
}

function Onwards({ step, cohort }: { step: NextStep; cohort: string }) {
  if (step.kind === 'lesson' && step.lesson.slug)
    return (
      <ButtonLink to={paths.lesson(cohort, step.module.key, step.lesson.slug, step.lesson.place)}>
        {step.resumed ? 'Continue the lesson' : 'Start the next lesson'}
      </ButtonLink>
    )
  if (step.kind === 'check')
    return <ButtonLink to={paths.moduleCheck(cohort, step.module.key)}>Go to the check</ButtonLink>
  if (step.kind === 'reflection')
    return (
      <ButtonLink to={paths.reflection(cohort, step.module.key)}>To your reflection</ButtonLink>
    )
  return null
}

type ModuleRowProps = {
  module: ModuleLine
  cohort: CoursePage['cohort']
  learning: boolean
  reflection: ReflectionState | undefined
  /** Titles of the focus skills that it teaches. */
  focus: string[] | undefined
}

function ModuleRow({ module, cohort, learning, reflection, focus }: ModuleRowProps) {
  const { key, number, title, summary, window } = module
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 py-5 sm:grid-cols-[auto_1fr_auto]">
      <span className="pt-0.5">
        {learning ? (
          <DoneMark
            done={isDone(moduleProgress(module, reflection))}
            label={`Module ${number}${isDone(moduleProgress(module, reflection)) ? ', done' : ''}`}
          />
        ) : null}
      </span>
      <div className="flex min-w-0 flex-col gap-1.5">
        <h3 className="text-lg">
          <Link to={paths.module(cohort.slug, key)} className="link">
            <span aria-hidden="true">{number}. </span>
            {title}
          </Link>
        </h3>
        <p className="max-w-reading text-muted">{summary}</p>
        <Standing {...{ module, learning, reflection }} />
        {focus ? <p className="text-sm">Teaches your focus: {focus.join(', ')}</p> : null}
      </div>
      <div className="col-start-2 flex flex-wrap items-center gap-x-3 gap-y-1 sm:col-start-3 sm:flex-col sm:items-end">
        <WindowBadge window={window} zone={cohort.timeZone} />
        <span className="text-sm text-muted">
          {formatDays({ from: window.opensOn, to: window.closesOn, zone: cohort.timeZone })}
        </span>
      </div>
    </li>
  )
}

function Standing({ module, learning, reflection }: Omit<ModuleRowProps, 'cohort' | 'focus'>) {
  const { done, total } = lessonProgress(module)
  const parts: string[] = []
  if (module.lessons.length === 0) parts.push('Its lessons are being written')
  else if (total > 0) parts.push(learning ? `${done} of ${total} lessons` : `${total} lessons`)
  if (module.check && learning && module.check.state !== 'not-started')
    parts.push(`Check: ${CHECK_WORDS[module.check.state].toLowerCase()}`)
  if (reflection && module.reflection)
    parts.push(`Reflection: ${REFLECTION_WORDS[reflection.state].toLowerCase()}`)
  return <p className="text-sm">{parts.join(' · ')}</p>
}

function People({ people, cohort }: { people: CoursePage['people']; cohort: string }) {
  const { coaches, facilitators } = people
  return (
    <Section title="Who is here">
      <p className="max-w-reading">
        <span>{coaches === 1 ? '1 coach' : `${coaches} coaches`}</span>
        {facilitators.map((name, at) => (
          <span key={name}>
            <span>{at === 0 ? ', led by ' : ' and '}</span>
            <Name>{name}</Name>
          </span>
        ))}
        <span>.</span>
      </p>
      <p>
        <Link to={paths.discussions(cohort)} className="link inline-flex min-h-11 items-center">
          Discussions of the cohort
        </Link>
      </p>
    </Section>
  )
}
