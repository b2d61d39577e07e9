import type { LastResult } from '~/ui/forms/form'
import type { AccountView } from '../contract'

export interface AccountProps {
  account: AccountView
  lastResult: LastResult
  /** Fresh mutation ids: for the profile, and by device for signing it out. */
  ids: { profile: string; others: string; devices: Record<string, string> }
}
