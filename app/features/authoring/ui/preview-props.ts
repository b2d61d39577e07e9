import type { ComponentType, ReactNode } from 'react'
import type { AnswerSheets, LessonBody, TocHeading } from '~/features/catalog/contract'
import type { Preview } from '../contract'

export interface PreviewProps {
  preview: Preview
  /** The rubric that a reflection is scored with, as its writers see it. */
  rubric?: ReactNode
  /** How the catalog shows a body to staff. */
  Body: ComponentType<{ body: LessonBody; answers: AnswerSheets | null }>
  /** How the catalog lists the headings of a body. */
  Contents: ComponentType<{ headings: readonly TocHeading[] }>
}
