import type { Membership } from '~/platform/shared/actor'
import type { Zone } from '~/platform/shared/zones/zones'

/** One device on which someone is signed in. */
export interface DeviceView {
  id: string
  device: string
  signedInAt: Date
  lastSeenAt: Date
  /** The one that asks. */
  current: boolean
}

/** Someone has looked at something that is held about this person. */
export interface LookView {
  seq: string
  at: Date
  viewer: string
  /** How they stand to this person today; null for someone who has left. */
  role: string | null
  thingKind: string
  thingId: string
}

export interface AccountView {
  name: string
  email: string
  /** IANA */
  timeZone: string
  /** The choice, with the words for each. */
  timeZones: Zone[]
  /** The line about themselves; null for those who facilitate nothing. */
  about: string | null
  memberships: Membership[]
  devices: DeviceView[]
  /** The pages of devices beside this one. */
  devicePages: { newer: number | null; older: number | null }
  /** The latest, newest first. */
  looks: LookView[]
}

export interface AuditView {
  /** A 64-bit number, as text. */
  seq: string
  at: Date
  /** null: the house itself. */
  actor: string | null
  action: string
  subjectKind: string
  subjectId: string
  old: Record<string, unknown> | null
  new: Record<string, unknown> | null
  reason: string | null
}

export interface AuditPage {
  entries: AuditView[]
  /** Give it as `before` for the next, older page; null on the last. */
  older: string | null
}
