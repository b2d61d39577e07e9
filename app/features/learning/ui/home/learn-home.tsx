import type { ReactNode } from 'react'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { ButtonLink } from '~/ui/button'
import { Link } from '~/ui/navigation'
import { Column, EmptyState, PageHeader, Stack } from '~/ui/page'
import type { CohortChoice, CohortHead, LearnHome, ReflectionStates } from '../../contract'
import { nextStep } from '../../domain/next-step'
import { CalledOff } from '../called-off'
import { StartCard } from '../focus/start-card'
import { DueCard } from './due-card'
import { NextCard } from './next-card'

export type LearnHomeViewProps = {
  home: LearnHome
  /** The reader's whole name. */
  name: string
  reflections: ReflectionStates | null
  /** Notices about a part that the reader was given, from the observations room. */
  news?: ReactNode
  /** Card of the plans whose day has come, from the practice room. */
  plans?: ReactNode
  /** Cards of the check-ins that can be answered, from the practice room. */
  checkIns?: ReactNode
  /** Stands in the place of the next step once the course has ended, from the practice room. */
  ended?: ReactNode
  /** Card of the cohort's next live session, from the sessions room. */
  session?: ReactNode
  /** Card of the later questions that wait, from the checks room. */
  laterQuestions?: ReactNode
  /** Card of the coach's skills, from the practice room. */
  skillPaths?: ReactNode
}

/** The coach's first screen: the next thing, what is under way, the skills. */
export function LearnHomeView(props: LearnHomeViewProps) {
  const { home, news, plans, checkIns, ended, reflections, laterQuestions, skillPaths } = props
  const { session } = props
  const name = props.name.trim().split(/\s+/)[0] ?? ''
  const { cohort, modules, choices, left, focus } = home
  if (!cohort)
    return left.length > 0 ? <Left name={name} left={left} /> : <NowhereYet name={name} />
  return (
    <Column width="wide">
      <PageHeader
        title={name ? `Hello, ${isolated(name)}` : 'Hello'}
        eyebrow={choices.length > 1 ? null : cohort.title}
      />
      <Stack gap="large">
        <CohortSwitch choices={choices} chosen={cohort.slug} />
        <CalledOff cohort={cohort} />
        <div className="grid items-start gap-6 lg:grid-cols-2">
          {news ? <div className="flex flex-col gap-4 lg:col-span-2">{news}</div> : null}
          {checkIns ? <div className="lg:col-span-2">{checkIns}</div> : null}
          {plans ? <div className="lg:col-span-2">{plans}</div> : null}
          <div className="lg:col-span-2">
            {ended ?? <NextCard step={nextStep(modules, reflections)} cohort={cohort} />}
          </div>
          {focus ? <StartCard focus={focus} cohort={cohort.slug} /> : null}
          <Stack gap="regular">
            {session}
            {laterQuestions}
            {reflections ? <DueCard {...{ cohort, modules, reflections }} /> : null}
          </Stack>
          {skillPaths}
        </div>
        <Elsewhere cohort={cohort} />
      </Stack>
    </Column>
  )
}

function CohortSwitch({ choices, chosen }: { choices: CohortChoice[]; chosen: string }) {
  if (choices.length < 2) return null
  return (
    <nav aria-label="Your cohorts" className="-mt-8">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {choices.map(({ slug, title }) => (
          <li key={slug}>
            <Link
              to={paths.learn({ cohort: slug })}
              aria-current={slug === chosen ? 'true' : undefined}
              className={`inline-flex min-h-11 items-center ${slug === chosen ? 'font-semibold' : 'link'}`}
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Elsewhere({ cohort }: { cohort: CohortHead }) {
  const links = [
    { to: paths.learnCohort(cohort.slug), label: 'All modules and dates' },
    { to: paths.discussions(cohort.slug), label: 'Discussions of the cohort' },
    { to: paths.sessions(cohort.slug), label: 'Live sessions' },
  ]
  return (
    <nav aria-label="More in this cohort">
      <ul className="flex flex-wrap gap-x-8 gap-y-1">
        {links.map(({ to, label }) => (
          <li key={to}>
            <Link to={to} className="link inline-flex min-h-11 items-center">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Someone whose seat ended: what they did is theirs to read, and nothing is for sale. */
function Left({ name, left }: { name: string; left: CohortChoice[] }) {
  return (
    <Column width="reading">
      <PageHeader
        title={name ? `Hello, ${name}` : 'Hello'}
        lead="You have no seat in a cohort at the moment. What you wrote, your notes and the feedback that you were given stay yours."
      />
      <Stack>
        <ul className="flex flex-col divide-y divide-line border-y border-line">
          {left.map(({ slug, title }) => (
            <li
              key={slug}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3"
            >
              <span className="font-semibold">{title}</span>
              <Link to={paths.writings(slug)} className="link inline-flex min-h-11 items-center">
                Read what you wrote
                <span className="sr-only"> in {title}</span>
              </Link>
            </li>
          ))}
        </ul>
        <p className="text-muted">
          If your seat ended by mistake, talk with the person who leads coaching at your agency.
          When you are invited again, the link in that email brings you back to where you left off.
        </p>
      </Stack>
    </Column>
  )
}

function NowhereYet({ name }: { name: string }) {
  return (
    <Column>
      <PageHeader title={name ? `Hello, ${isolated(name)}` : 'Hello'} />
      <EmptyState
        title="You are not in a cohort yet"
        action={<ButtonLink to={paths.cohorts()}>See the open cohorts</ButtonLink>}
      >
        <Stack gap="small">
          <p>
            Has your agency invited you? Open the link in that email: it brings you into your
            cohort, and this page then shows what to do next. Look for the subject “A seat for you”,
            and check your spam folder.
          </p>
          <p>
            Seats belong to agencies. If you have no invitation, ask the person who leads coaching
            at your agency, or look at the cohorts that are open.
          </p>
        </Stack>
      </EmptyState>
    </Column>
  )
}
