import { paths } from '~/platform/shared/paths'
import { Badge } from '~/ui/bits'
import { DoneMark } from '~/ui/done-mark'
import { Link } from '~/ui/navigation'
import type { LessonLine } from '../contract'
import { minutesWords } from '../contract/words'

export type LessonListProps = {
  cohort: string
  module: string
  lessons: readonly LessonLine[]
  /** Whether to show what is done. */
  learning: boolean
  /** They cannot be opened yet. */
  locked: boolean
}

export function LessonList({ cohort, module, lessons, learning, locked }: LessonListProps) {
  return (
    <ol className="flex flex-col divide-y divide-line border-y border-line">
      {lessons.map((lesson) => (
        <li key={lesson.key} className="flex gap-4 py-4">
          {learning ? (
            <span className="pt-0.5">
              <DoneMark done={lesson.done} />
            </span>
          ) : null}
          <div className="flex min-w-0 flex-1 flex-col gap-1">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <h3 className="text-lg">
                {lesson.slug && !locked ? (
                  <Link to={paths.lesson(cohort, module, lesson.slug)} className="link">
                    {lesson.title}
                  </Link>
                ) : (
                  lesson.title
                )}
              </h3>
              <span className="flex items-center gap-3 text-sm text-muted">
                {lesson.extra ? <Badge>Extra</Badge> : null}
                {learning && lesson.lastSeenAt && !lesson.done ? <Badge>Begun</Badge> : null}
                {minutesWords(lesson.minutes)}
              </span>
            </div>
            <p className="max-w-reading text-muted">
              {lesson.slug ? lesson.summary : 'This lesson is no longer part of the program.'}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
