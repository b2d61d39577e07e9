import type { LessonBody, PreviewAnswers } from '../../contract'
import { LessonBodyView } from '../mdx/lesson-body-view'
import { PartAnswers } from './part-answers'

/** A body as program staff see it. Its parts have no mutation id: they are shown, and cannot be answered. */
export function StaffBody({
  body,
  answers,
}: {
  body: LessonBody
  /** The right answers of each part; null when they were not asked for. */
  answers: PreviewAnswers | null
}) {
  return (
    <LessonBodyView
      body={body}
      under={(part) => {
        const answer = answers?.[part.id]
        return answer ? <PartAnswers part={part} answer={answer} /> : null
      }}
    />
  )
}
