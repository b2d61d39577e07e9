import type { AnswerSheets, LessonBody } from '../../contract'
import { LessonBodyView } from '../mdx/lesson-body-view'
import { AnswerSheetPanel } from './answer-sheet'

/** A body as program staff see it. Its parts have no mutation id: they are shown, and cannot be answered. */
export function StaffBody({
  body,
  answers: sheets,
}: {
  body: LessonBody
  /** The right answers by part id; null when they were not asked for. */
  answers: AnswerSheets | null
}) {
  return (
    <LessonBodyView
      body={body}
      under={({ id }) => {
        const sheet = sheets?.[id]
        return sheet ? <AnswerSheetPanel sheet={sheet} /> : null
      }}
    />
  )
}
