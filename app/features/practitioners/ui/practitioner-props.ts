import type { LastResult } from '~/ui/forms/form'
import type { PractitionerPage } from '../contract'

export interface PractitionerProps {
  page: PractitionerPage
  timeZone: string
  mutationId: string
  lastResult: LastResult
}
