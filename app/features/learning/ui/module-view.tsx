import type { ReactNode } from 'react'
import { paths } from '~/platform/shared/paths'
import { formatDayIn, formatDays } from '~/platform/shared/time'
import { Badge, ProgressBar } from '~/ui/bits'
import { ButtonLink } from '~/ui/button'
import { Link } from '~/ui/navigation'
import { Column, Notice, PageHeader, Section, Stack } from '~/ui/page'
import type { CheckLine, ModulePage, ReflectionState } from '../contract'
import { minutesWords } from '../contract/words'
import { minutesLeft, moduleProgress } from '../domain/progress'
import { LessonList } from './lesson-list'
import { CHECK_WORDS, REFLECTION_WORDS, WindowBadge } from './standing-words'

export type ModuleViewProps = { page: ModulePage; reflection: ReflectionState | null }

/** One module: its objectives, lessons, assignments, discussion and practice. */
export function ModuleView({ page, reflection }: ModuleViewProps) {
  const { cohort, module } = page
  const written = module.lessons.length > 0
  return (
    <Column width="regular">
      <PageHeader
        title={module.title}
        eyebrow={`Module ${module.number}`}
        lead={module.summary}
        back={{ to: paths.learnCohort(cohort.slug), label: cohort.title }}
      />
      <Stack gap="page">
        <Stack gap="regular">
          <Dates page={page} />
          {cohort.enrollmentId && written ? <HowFar page={page} reflection={reflection} /> : null}
        </Stack>
        <Objectives page={page} />
        {written ? (
          <Section title="Lessons">
            <LessonList
              cohort={cohort.slug}
              module={module.key}
              lessons={module.lessons}
              learning={cohort.enrollmentId !== null}
              locked={module.window.locked}
            />
          </Section>
        ) : (
          <NotWrittenYet page={page} />
        )}
        <Doing page={page} reflection={reflection} />
        <After page={page} />
      </Stack>
    </Column>
  )
}

function Dates({ page }: { page: ModulePage }) {
  const { window, lessons } = page.module
  const zone = page.cohort.timeZone
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <WindowBadge window={window} zone={zone} />
      <span className="text-muted">
        <span>{formatDays({ from: window.opensOn, to: window.closesOn, zone })}</span>
        {window.state === 'ahead' && !window.locked && lessons.length > 0 ? (
          <span>. You may read ahead.</span>
        ) : null}
      </span>
    </p>
  )
}

function HowFar({ page: { module }, reflection }: ModuleViewProps) {
  const { done, total } = moduleProgress(module, reflection ?? undefined)
  const left = minutesLeft(module)
  if (total === 0) return null
  return (
    <ProgressBar
      label="Your progress"
      value={done}
      max={total}
      words={`${done} of ${total} done${left > 0 ? `, about ${left} minutes of reading left` : ''}`}
    />
  )
}

function Objectives({ page: { module } }: { page: ModulePage }) {
  const coming = module.window.state === 'ahead' || module.lessons.length === 0
  return (
    <Section title={coming ? 'What it will be about' : 'Objectives'}>
      <p>At the end you can:</p>
      <ul className="flex max-w-reading list-disc flex-col gap-2 pl-6">
        {module.objectives.map((objective) => (
          <li key={objective}>{objective}</li>
        ))}
      </ul>
      {module.skills.length > 0 ? (
        <dl className="flex max-w-reading flex-col gap-2">
          {module.skills.map(({ id, title, definition, focus }) => (
            <div key={id}>
              <dt className="inline font-semibold">
                Skill {id}, {title}:{' '}
              </dt>
              <dd className="inline text-muted">
                {definition} {focus ? <Badge>Your focus</Badge> : null}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </Section>
  )
}

function NotWrittenYet({ page: { module, cohort } }: { page: ModulePage }) {
  return (
    <Notice title="The lessons of this module are still being written">
      {module.window.state === 'ahead'
        ? `They will be here when it opens on ${formatDayIn(module.window.opensOn, cohort.timeZone)}. There is nothing that you have to do before.`
        : 'They will appear on this page. There is nothing that you have to do for it now.'}
    </Notice>
  )
}

function Doing({ page, reflection }: ModuleViewProps) {
  const { cohort, module, practice } = page
  if (!module.check && !module.reflection && !module.discussion && !practice) return null
  return (
    <Section title="Assignments">
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {module.check ? (
          <Task
            to={paths.moduleCheck(cohort.slug, module.key)}
            kind={`Check, ${minutesWords(module.check.minutes)}`}
            title={module.check.title}
            mark={<CheckMark check={module.check} learning={cohort.enrollmentId !== null} />}
          />
        ) : null}
        {module.reflection ? (
          <Task
            to={paths.reflection(cohort.slug, module.key)}
            kind={`Reflection, ${minutesWords(module.reflection.minutes)}`}
            title={module.reflection.title}
            mark={reflection ? <Badge>{REFLECTION_WORDS[reflection.state]}</Badge> : null}
          />
        ) : null}
        {module.discussion ? (
          <Task
            to={paths.discussions(cohort.slug, { module: module.key })}
            kind="Discussion"
            title={module.discussion.title}
          />
        ) : null}
        {practice && cohort.enrollmentId ? (
          <Task
            to={paths.newCommitment({ cohort: cohort.slug, skill: practice.skill })}
            kind={`Plan for your work: ${practice.title}`}
            title={`“When ${practice.prompt.cue}, I will …”`}
          />
        ) : null}
      </ul>
    </Section>
  )
}

function CheckMark({ check, learning }: { check: CheckLine; learning: boolean }) {
  return (
    <span className="flex flex-wrap gap-2">
      {check.extra ? <Badge>Extra</Badge> : null}
      {learning ? (
        <Badge tone={check.state === 'understood' ? 'success' : 'plain'}>
          {CHECK_WORDS[check.state]}
        </Badge>
      ) : null}
    </span>
  )
}

function Task({
  to,
  kind,
  title,
  mark,
}: {
  to: string
  kind: string
  title: string
  mark?: ReactNode
}) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4">
      <div className="flex min-w-0 flex-col gap-0.5">
        <p className="text-sm text-muted">{kind}</p>
        <h3 className="text-lg">
          <Link to={to} className="link">
            {title}
          </Link>
        </h3>
      </div>
      {mark}
    </li>
  )
}

function After({ page: { cohort, next } }: { page: ModulePage }) {
  if (!next) return null
  return (
    <p>
      <ButtonLink to={paths.module(cohort.slug, next.key)} tone="quiet">
        {`Next module: ${next.title}`}
      </ButtonLink>
    </p>
  )
}
