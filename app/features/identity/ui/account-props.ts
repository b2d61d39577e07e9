import type { ReactNode } from 'react'
import type { LastResult } from '~/ui/forms/form'
import type { AccountView } from '../contract'

export interface AccountProps {
  account: AccountView
  lastResult: LastResult
  /** Whatever else belongs on the page, from other rooms. */
  children?: ReactNode
  /** Fresh mutation ids: for the profile, and by device for signing it out. */
  ids: { profile: string; others: string; devices: Record<string, string> }
}
