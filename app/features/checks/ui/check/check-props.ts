import type { ReactNode } from 'react'
import type { ReflectionStanding } from '~/features/learning/contract'
import { paths } from '~/platform/shared/paths'
import type { CheckPage, CheckProblem } from '../../contract'

/** Every step of a check's page is shown with these. */
export interface CheckViewProps {
  page: CheckPage
  /** IANA, of the reader. */
  timeZone: string
  mutationId: string
  /** Why the last form was refused. */
  said: CheckProblem | undefined
  /** How the coach stands to the module's reflection; beside a result only. */
  reflection?: ReflectionStanding | undefined
  /** The paths of the skills, from the practice room. */
  skillPaths?: ReactNode
}

export const backToModule = ({ cohort, module }: CheckPage) => ({
  to: paths.module(cohort.slug, module.key),
  label: `Module ${module.number}: ${module.title}`,
})
