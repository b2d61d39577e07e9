import type { LessonBody, PreviewAnswers } from '../../contract'
import { LessonBodyView } from '../mdx/lesson-body-view'
import { PartAnswers } from './part-answers'

/** A body as program staff see it. Its parts have no mutation id: they are shown, and cannot be answered. */
export function StaffBody({
  body,
  answers,
}: {
  body: LessonBody
  /** What is right in each part; null when it was not asked for. */
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
