import type { AgencyChoice } from '~/features/identity/contract'
import type { LastResult } from '~/ui/forms/form'
import type { PersonDesk } from '../../contract/people'

export interface PersonProps {
  person: PersonDesk
  mutationId: string
  /** The reader's. */
  timeZone: string
  lastResult: LastResult
  /** The agencies of the name that was entered, where several have it. */
  choices?: AgencyChoice[] | undefined
}
