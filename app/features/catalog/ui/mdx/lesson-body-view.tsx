import { Fragment, type ReactNode } from 'react'
import type { LessonBody, LessonPart, PartAnswer, PartAnswerView, TocHeading } from '../../contract'
import { cardOf } from '../../parts/cards'
import { Compiled } from '../../parts/form/compiled'
import type { LeanView } from '../../parts/form/use-part'

export interface LessonBodyViewProps {
  body: LessonBody
  /** By part id. */
  answers?: Readonly<Record<string, PartAnswerView>>
  /** By part id: the hash of how it reads. */
  wordings?: Readonly<Record<string, string>> | undefined
  /** By part id, new on every load; a part without one cannot be answered (a preview). */
  mutationIds?: Readonly<Record<string, string>> | undefined
  /** By part id: why an answer was refused. */
  problems?: Readonly<Record<string, string>> | undefined
  /** By part id: what was refused. */
  typed?: Readonly<Record<string, PartAnswer>> | undefined
  lean?: LeanView | null
  /** Renders something under a part. Staff see the right answers there. */
  under?: (part: LessonPart) => ReactNode
}

/** A compiled document: what is read, with what is done in between. */
export function LessonBodyView({ body, under, ...rest }: LessonBodyViewProps) {
  let start = 0
  return (
    // Another body is another set of forms: what was chosen there does not stay.
    <div key={body.hash} className="flex flex-col gap-8">
      {body.segments.map((segment) => {
        if (segment.kind !== 'html')
          return (
            <Fragment key={segment.id}>
              <Part part={segment} {...rest} />
              {under?.(segment)}
            </Fragment>
          )
        start += segment.html.length
        return <Compiled key={`html-${start}`} html={segment.html} className="prose-lesson" />
      })}
    </div>
  )
}

type PartRest = Omit<LessonBodyViewProps, 'body' | 'under'>

function Part({ part, lean = null, ...rest }: PartRest & { part: LessonPart }) {
  const Card = cardOf(part.kind)
  return (
    <Card
      part={part}
      view={rest.answers?.[part.id]}
      wording={rest.wordings?.[part.id]}
      mutationId={rest.mutationIds?.[part.id]}
      problem={rest.problems?.[part.id]}
      typed={rest.typed?.[part.id]}
      lean={lean}
    />
  )
}

/** The headings of a body as links; nothing for a body with fewer than two. */
export function LessonContents({ headings }: { headings: readonly TocHeading[] }) {
  if (headings.length < 2) return null
  return (
    <nav aria-labelledby="lesson-contents" className="flex flex-col gap-2 text-base">
      <h2 id="lesson-contents" className="text-sm font-semibold text-muted">
        In this lesson
      </h2>
      <ul className="flex flex-col gap-1.5">
        {headings.map(({ id, depth, text }) => (
          <li key={id} className={depth === 3 ? 'pl-4' : undefined}>
            <a href={`#${id}`} className="link">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
