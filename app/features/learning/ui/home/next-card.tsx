import type { ReactNode } from 'react'
import { paths } from '~/platform/shared/paths'
import { formatDayIn } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import type { CohortHead, ModuleLine, NextStep } from '../../contract'
import { againWords, minutesWords } from '../../contract/words'

type Words = {
  eyebrow: string
  title: string
  text: ReactNode
  action?: { to: string; label: string }
}

const moduleName = ({ number, title }: ModuleLine) => `Module ${number}: ${title}`

type Cohort = Pick<CohortHead, 'slug' | 'timeZone'>

/** The one next thing, lit, with the one primary button. */
export function NextCard({ step, cohort }: { step: NextStep; cohort: Cohort }) {
  const { eyebrow, title, text, action } = wordsFor(step, cohort)
  return (
    <Card
      tone="lit"
      eyebrow={eyebrow}
      title={title}
      actions={action ? <ButtonLink to={action.to}>{action.label}</ButtonLink> : null}
    >
      <div className="max-w-reading">{text}</div>
    </Card>
  )
}

function wordsFor(step: NextStep, cohort: Cohort): Words {
  if (step.kind === 'lesson') return lessonWords(step, cohort)
  if (step.kind === 'check') return checkWords(step, cohort.slug)
  if (step.kind === 'reflection') return reflectionWords(step, cohort.slug)
  if (step.kind === 'discussion')
    return {
      eyebrow: moduleName(step.module),
      title: `Join in: ${step.module.discussion?.title ?? 'the discussion'}`,
      text: (
        <p>
          You have done what is open. One moment of your own, and a reply to someone else, help the
          whole cohort. <Opens module={step.opensNext} zone={cohort.timeZone} />
        </p>
      ),
      action: {
        to: paths.discussions(cohort.slug, { module: step.module.key }),
        label: 'Go to the discussion',
      },
    }
  if (step.kind === 'wait')
    return {
      eyebrow: 'Up to date',
      title: 'Use a skill at work',
      text: (
        <p>
          You have done what is open to read.{' '}
          <Opens module={step.opensNext} zone={cohort.timeZone} /> Until then, a small plan for one
          moment of your week carries a skill on.
        </p>
      ),
      action: { to: paths.practice({ cohort: cohort.slug }), label: 'To your skills' },
    }
  return {
    eyebrow: 'All modules',
    title: 'You have done every module',
    text: <p>The lessons stay open to read again. Your skills go on: that is where it counts.</p>,
    action: { to: paths.practice({ cohort: cohort.slug }), label: 'To your skills' },
  }
}

function lessonWords(step: NextStep & { kind: 'lesson' }, cohort: Cohort): Words {
  const { module, lesson, resumed } = step
  const ahead = module.window.state === 'ahead'
  return {
    eyebrow: moduleName(module),
    title: `${resumed ? 'Continue' : 'Next'}: ${lesson.title}, ${minutesWords(lesson.minutes)}`,
    text: (
      <p>
        {lesson.summary}
        {ahead ? (
          <span>{` The module begins ${formatDayIn(module.window.opensOn, cohort.timeZone)}; you may read ahead.`}</span>
        ) : null}
      </p>
    ),
    action: {
      to: paths.lesson(cohort.slug, module.key, lesson.slug ?? '', lesson.place),
      label: resumed ? 'Continue the lesson' : 'Start the lesson',
    },
  }
}

function checkWords({ module, check }: NextStep & { kind: 'check' }, cohort: string): Words {
  const again = check.state === 'again' ? againWords(check) : null
  const label = check.state === 'begun' ? 'Resume the check' : 'Go to the check'
  return {
    eyebrow: moduleName(module),
    title: `Check: ${check.title}`,
    text: (
      <p>
        {again?.ready ??
          `Short stories from practice with one question each, about ${check.minutes} minutes. You see the reasons for every answer.`}
      </p>
    ),
    action: { to: paths.moduleCheck(cohort, module.key), label: again?.action ?? label },
  }
}

function reflectionWords(step: NextStep & { kind: 'reflection' }, cohort: string): Words {
  const { module, state } = step
  const { title = 'Your reflection', minutes = 0 } = module.reflection ?? {}
  const label = {
    returned: 'Read the feedback',
    draft: 'Continue writing',
    'not-started': 'Start writing',
    submitted: 'Open it',
    accepted: 'Open it',
  }[state]
  return {
    eyebrow: moduleName(module),
    title: `${state === 'returned' ? 'Revise' : 'Reflect'}: ${title}`,
    text:
      state === 'returned' ? (
        <p>Your facilitator has read it and written back. There is no penalty for revising it.</p>
      ) : (
        <p>
          The lessons are done. Now about one moment of your own: it takes about {minutes} minutes,
          in one go or in several. What you write is saved as you write.
        </p>
      ),
    action: { to: paths.reflection(cohort, module.key), label },
  }
}

function Opens({ module, zone }: { module: ModuleLine | null; zone: string }) {
  if (!module) return null
  return (
    <>
      {moduleName(module)} begins {formatDayIn(module.window.opensOn, zone)}.
    </>
  )
}
