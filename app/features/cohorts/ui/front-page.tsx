import type { ReactNode } from 'react'
import { paths } from '~/platform/shared/paths'
import { ButtonLink } from '~/ui/button'
import { Link } from '~/ui/navigation'
import { LargePath, PathLegend } from '~/ui/path'
import { BridgeScene } from '~/ui/path/bridge-scene'
import { type FrontPage, INVITATION_DAYS } from '../contract'
import { CohortList } from './cohort-list'
import { Evidence } from './evidence'
import { QuestionList } from './question-list'

/** The first thing that a visitor sees. */
export function FrontDoor(page: FrontPage) {
  const { program, skill, week, sampleIn, cohorts } = page
  return (
    <div className="flex flex-col gap-16 sm:gap-24">
      <Hero {...{ program, sampleIn }} />
      <TheWay skill={skill} />
      <Part id="cohorts" title="Open cohorts">
        <p className="max-w-reading">
          An agency buys seats and invites a coach to each one by email. A coach can also buy one
          seat for themselves. You see the whole price before you sign in. A cohort’s page says how
          refunds work.
        </p>
        <CohortList cohorts={cohorts} />
      </Part>
      <Week week={week} />
      <Enroll />
      <ForWhom />
      <Evidence />
      <Part title="Questions and answers">
        <QuestionList {...page} />
      </Part>
    </div>
  )
}

function Part({ id, title, children }: { id?: string; title: string; children: ReactNode }) {
  return (
    <section id={id} className="flex flex-col gap-6">
      <h2 className="text-2xl">{title}</h2>
      {children}
    </section>
  )
}

function Hero({ program, sampleIn }: Pick<FrontPage, 'program' | 'sampleIn'>) {
  return (
    <header className="grid items-center gap-x-12 gap-y-8 lg:grid-cols-[6fr_5fr]">
      <div className="flex flex-col gap-6">
        <p className="font-semibold text-muted">
          {program.title} · {program.weeks} weeks · about {program.hours} hours
        </p>
        <h1 className="max-w-[17ch] text-4xl">A course that follows each skill into the job.</h1>
        <p className="max-w-reading text-lg leading-relaxed sm:text-xl">
          Much of what is taught never reaches the next visit. Footbridge teaches coaches in
          family-serving agencies, and then stays: until every skill has been tried at work, seen
          there by someone else, and is still in use months later.
        </p>
        <div className="flex flex-wrap gap-3 pt-1">
          <ButtonLink to="#cohorts">See open cohorts</ButtonLink>
          <ButtonLink to="#enroll" tone="secondary">
            I have been invited
          </ButtonLink>
          {sampleIn ? (
            <ButtonLink to={paths.sampleLesson(sampleIn)} tone="quiet">
              Read a lesson first
            </ButtonLink>
          ) : null}
        </div>
      </div>
      <BridgeScene className="h-auto w-full max-w-xl justify-self-center" />
    </header>
  )
}

const SAMPLE = ['outlined', 'outlined', 'outlined', 'outlined', 'filled', 'empty', 'empty'] as const

function TheWay({ skill }: Pick<FrontPage, 'skill'>) {
  return (
    <section className="lamplight flex flex-col gap-6 rounded-lg border border-line bg-surface p-5 sm:p-10">
      <div className="flex max-w-reading flex-col gap-3">
        <h2 className="text-2xl">Seven steps from learned to lasting</h2>
        <p>
          “Course completed” is where most platforms stop counting. Here it is the first step. Every
          skill that a coach learns has its own path, and everyone reads it the same way.
        </p>
      </div>
      <LargePath label={skill} peak={5} current={5} steps={SAMPLE.map((kind) => ({ kind }))} />
      <p className="text-sm text-muted">
        An example: “{skill}” has been taught, planned and tried, and a facilitator has seen it in
        real work.
      </p>
      <PathLegend />
    </section>
  )
}

function Week({ week }: Pick<FrontPage, 'week'>) {
  if (week.length === 0) return null
  return (
    <Part title="What a week looks like">
      <dl className="grid gap-x-10 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
        {week.map(({ when, what }) => (
          <div key={when} className="flex flex-col gap-1">
            <dt className="font-semibold">{when}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}

const STEPS = [
  {
    title: 'Your agency buys seats',
    text: 'One seat enrolls one person in one cohort. The buyer becomes the agency’s lead here. Or you buy your own seat, and begin at once.',
  },
  {
    title: 'Your lead invites you',
    text: `You get an email with a link of your own. It is good for ${INVITATION_DAYS} days, and can be sent again.`,
  },
  {
    title: 'You accept and begin',
    text: 'Sign in with a code that we email to you. There is no password, and nothing to install.',
  },
]

function Enroll() {
  return (
    <Part id="enroll" title="How to enroll">
      <ol className="grid gap-6 sm:grid-cols-3">
        {STEPS.map(({ title, text }, index) => (
          <li key={title} className="flex flex-col gap-1.5 border-t-2 border-stone-seen pt-4">
            <p className="text-sm font-semibold text-muted">Step {index + 1}</p>
            <h3 className="text-lg leading-snug">{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <p className="max-w-reading">
        Invited already? Open the link in your invitation. If you cannot find it, ask your agency’s
        lead to send it again. Enrolled already?{' '}
        <Link to={paths.signIn()} className="link">
          Sign in
        </Link>
        .
      </p>
    </Part>
  )
}

const PEOPLE = [
  {
    who: 'Coaches',
    text: 'One next thing to do, on a phone between two visits. Feedback on what you really did. Nothing that you write is lost, and nothing ranks you.',
  },
  {
    who: 'Facilitators',
    text: 'Good feedback to 25 people in an evening: one queue, one rubric, and a quiet sign when someone is stuck before they vanish.',
  },
  {
    who: 'Agency leads',
    text: 'Seats to assign and move. And what changed in practice, for the agency as a whole, never anyone’s reflections or scores.',
  },
]

function ForWhom() {
  return (
    <Part title="Who it is for">
      <dl className="grid gap-8 sm:grid-cols-3">
        {PEOPLE.map(({ who, text }) => (
          <div key={who} className="flex flex-col gap-1.5">
            <dt className="text-lg font-semibold">{who}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}
