import { type SampleKey, samplePeople } from '~/features/identity/contract'

export interface Person {
  name: string
  email: string
  /** IANA */
  zone: string
}

export const CHICAGO = 'America/Chicago'
export const NEW_YORK = 'America/New_York'
export const DENVER = 'America/Denver'

const sample = (key: SampleKey, zone: string): Person => {
  const found = samplePeople.find((person) => person.key === key)
  if (!found) throw new Error(`no sample person: ${key}`)
  return { name: found.name, email: found.email, zone }
}

const person = (name: string, email: string, zone: string): Person => ({ name, email, zone })

/** Everyone who is not a coach. */
export const staff = {
  priya: sample('admin', CHICAGO),
  dana: sample('facilitator', CHICAGO),
  tomas: person('Tomás Rivera', 'tomas.rivera@footbridge.example', DENVER),
  linda: person('Linda Greer', 'linda.greer@footbridge.example', NEW_YORK),
  marcus: sample('agency-lead', CHICAGO),
  elena: person('Elena Marsh', 'elena.marsh@northway.example', DENVER),
  ruth: sample('small-agency-lead', NEW_YORK),
} as const
export type StaffKey = keyof typeof staff

/** The lines that facilitators write about themselves. */
export const ABOUT: Partial<Record<StaffKey, string>> = {
  dana: 'Eleven years of home visiting in Ohio, six of coaching those who do it. Asks more than she tells.',
  tomas:
    'A former wraparound facilitator who now coaches supervisors, in English and Spanish, mostly from the passenger seat.',
  linda:
    'Ran a family resource center for nine years. Likes a short rehearsal better than a long talk.',
}

/** Belongs nowhere yet. */
export const newcomer = sample('newcomer', NEW_YORK)

export const agencies = {
  riverbend: {
    name: 'Riverbend Family Services',
    lead: 'marcus',
    safetyContact: 'the on-call supervisor at Riverbend, (555) 010-0134, day and night',
  },
  northway: {
    name: 'Northway Youth and Family',
    lead: 'elena',
    safetyContact:
      'the Northway duty desk, (555) 010-0171, until 10 pm; after that the crisis line',
  },
  harbor: {
    name: 'Harbor Light',
    lead: 'ruth',
    safetyContact: 'Ruth Calloway on her mobile, (555) 010-0119',
  },
} as const satisfies Record<string, { name: string; lead: StaffKey; safetyContact: string }>
export type AgencyKey = keyof typeof agencies

const HOSTS: Record<AgencyKey, string> = {
  riverbend: 'riverbend.example',
  northway: 'northway.example',
  harbor: 'harborlight.example',
}

/** `name` becomes the address: "Mei-Ling Tran" is mei-ling.tran@riverbend.example. */
export const coachPerson = (name: string, agency: AgencyKey, zone: string): Person =>
  person(name, `${name.toLowerCase().replaceAll(' ', '.')}@${HOSTS[agency]}`, zone)
