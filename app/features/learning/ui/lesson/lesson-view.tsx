import { type ReactNode, useState } from 'react'
import { paths } from '~/platform/shared/paths'
import { Link } from '~/ui/navigation'
import { Breadcrumbs } from '~/ui/page'
import type { LessonPage, ReadingPlace } from '../../contract'
import { minutesWords } from '../../contract/words'
import { LessonEnd } from './lesson-end'
import { useReadingPlace } from './use-reading-place'

export type LessonViewProps = {
  page: LessonPage
  /** Says when this is a copy that the device has kept. */
  keptCopy: ReactNode
  /** The lesson's headings as links, from the catalog. */
  contents: ReactNode
  /** The lesson's text with its questions, from the catalog. */
  body: ReactNode
  /** The paths of the skills that this lesson teaches, from the practice room. */
  skillPaths?: ReactNode
  /** Why "Mark as done" was refused. */
  problem?: string | undefined
}

/** One lesson to read. */
export function LessonView({ page, keptCopy, contents, ...rest }: LessonViewProps) {
  const { body, skillPaths, problem } = rest
  const { cohort, module, lesson, progress } = page
  useReadingPlace({
    address:
      progress && !progress.done ? paths.lessonAnswers(cohort.slug, module.key, lesson.slug) : null,
    known: progress?.place?.id ?? null,
  })
  return (
    <div className="grid gap-x-14 xl:grid-cols-[minmax(0,48rem)_minmax(0,1fr)]">
      <div className="min-w-0">
        {keptCopy}
        <LessonHead page={page} />
      </div>
      {/* On a narrow screen the text comes at once; its headings are enough there. */}
      <aside className="hidden xl:row-span-2 xl:block print:hidden">
        <div className="sticky top-8">{contents}</div>
      </aside>
      <article className="flex min-w-0 flex-col gap-14">
        {body}
        <LessonEnd page={page} skillPaths={skillPaths} problem={problem} />
      </article>
    </div>
  )
}

function LessonHead({ page: { cohort, module, lesson, progress } }: { page: LessonPage }) {
  const skills = lesson.teaches.map(({ title }) => title)
  return (
    <header className="mb-10 flex flex-col gap-3">
      <Breadcrumbs
        items={[
          { to: paths.learnCohort(cohort.slug), label: cohort.title },
          { to: paths.module(cohort.slug, module.key), label: `Module ${module.number}` },
          { label: `Lesson ${lesson.number} of ${module.lessons}` },
        ]}
      />
      <h1 className="max-w-[22em] text-3xl">{lesson.title}</h1>
      <p className="max-w-[66ch] text-lg text-muted">{lesson.summary}</p>
      <p className="text-sm text-muted">
        {minutesWords(lesson.minutes)}
        {skills.length > 0 ? <span>{` · Teaches the skill ${skills.join(', ')}`}</span> : null}
        {progress?.done ? <span>{' · You have done it'}</span> : null}
      </p>
      <GoOn key={lesson.key} place={progress?.place ?? null} />
      {progress ? null : (
        <p className="text-sm text-muted">
          You are reading along. Questions and marks are for the{' '}
          <Link to={paths.learnCohort(cohort.slug)} className="link">
            coaches of this cohort
          </Link>
          .
        </p>
      )}
    </header>
  )
}

/** Where the reader stopped last time. It stays as it was when the page came, so that nothing moves under the reading. */
function GoOn({ place: now }: { place: ReadingPlace | null }) {
  const [place] = useState(now)
  if (!place) return null
  return (
    <p className="print:hidden">
      <a href={`#${place.id}`} className="link inline-flex min-h-11 items-center">
        {place.title ? `Resume: ${place.title}` : 'Resume where you stopped'}
      </a>
    </p>
  )
}
