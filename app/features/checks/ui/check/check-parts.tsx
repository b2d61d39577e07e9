import { type ReactNode, useEffect, useRef } from 'react'
import { minutesWords } from '~/features/learning/contract'
import { paths } from '~/platform/shared/paths'
import { type KeptFormOptions, useKeptForm } from '~/ui/forms/kept-form'
import { Link, useLocation, useNavigation } from '~/ui/navigation'
import type { CheckPage, CheckPlace, LessonToRead } from '../../contract'

/** Where these pages' forms go; with a query it comes back to the same question. */
export const checkAt = (
  { cohort, module }: Pick<CheckPage, 'cohort' | 'module'>,
  query?: CheckPlace & { attempt?: number },
) => paths.moduleCheck(cohort.slug, module.key, query)

/**
 * The head of a page that takes the place of another at the same address: there the browser does not say
 * that the page is a new one, so focus goes to its name.
 */
export function MovingHead({ eyebrow, children }: { eyebrow: ReactNode; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const moved = useLocation().key !== 'default'
  useEffect(() => {
    if (moved) heading.current?.focus()
  }, [moved])
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm font-semibold text-muted">{eyebrow}</p>
      <h1 ref={heading} tabIndex={-1} className="text-3xl outline-none">
        {children}
      </h1>
    </div>
  )
}

/** Keeps what is chosen until the server has it: these pages go on to another query at the same address. */
export function useKeptChoices(options: Omit<KeptFormOptions, 'accepted'>) {
  const way = useNavigation()
  const here = useLocation()
  const sentId = way.formData?.get('mutationId')
  const left = way.state === 'loading' && way.location.search !== here.search
  return useKeptForm({
    ...options,
    accepted: left && typeof sentId === 'string' ? sentId : undefined,
  })
}

/** The frame of a form takes this from what the server said of it, or from the lack of a connection. */
export const framed = (said: { problem?: string; kept?: boolean } | undefined) =>
  said?.kept === false ? { notSent: said.problem } : { problem: said?.problem }

/** Lessons to read, or to read again. A long title breaks like a sentence, beside its bullet. */
export function LessonLinks({
  cohort,
  lessons,
}: {
  cohort: string
  lessons: readonly LessonToRead[]
}) {
  return (
    <ul className="flex list-disc flex-col gap-3 pl-6">
      {lessons.map(({ key, module, slug, title, minutes }) => (
        <li key={key}>
          <Link to={paths.lesson(cohort, module, slug)} className="link py-1">
            {title}
          </Link>
          {/* Bound to the title's last word, so that no line begins with the minutes alone. */}
          {'\u00a0'}
          <span className="whitespace-nowrap">({minutesWords(minutes)})</span>
        </li>
      ))}
    </ul>
  )
}

/** The story before a question. */
export function Scenario({ paragraphs }: { paragraphs: readonly string[] }) {
  return (
    <div className="flex max-w-reading flex-col gap-3 text-lg">
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  )
}
