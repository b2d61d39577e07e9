import type { Membership } from '~/platform/shared/actor'
import type { Zone } from '~/platform/shared/zones/zones'
import type { OwnOffer } from './roles'

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
  /** Roles that wait for the person's answer. */
  offers: OwnOffer[]
  devices: DeviceView[]
  /** The pages of devices beside this one. */
  devicePages: { newer: number | null; older: number | null }
  /** The latest, newest first. */
  looks: LookView[]
}
