export interface SamplePerson {
  key: string
  name: string
  email: string
  role: string
  about: string
}

/** Whom a visitor of the demo may be; the demo gives these addresses their memberships. */
export const samplePeople = [
  {
    key: 'coach',
    name: 'Ana Whitfield',
    email: 'ana.whitfield@riverbend.example',
    role: 'Coach',
    about: 'Coaches practitioners at a large agency; halfway through her cohort.',
  },
  {
    key: 'facilitator',
    name: 'Dana Okafor',
    email: 'dana.okafor@footbridge.example',
    role: 'Facilitator',
    about: 'Leads most of the cohorts and reads the reflections.',
  },
  {
    key: 'agency-lead',
    name: 'Marcus Bell',
    email: 'marcus.bell@riverbend.example',
    role: 'Agency lead',
    about: 'Buys seats for Riverbend Family Services and follows what changes in practice.',
  },
  {
    key: 'small-agency-lead',
    name: 'Ruth Calloway',
    email: 'ruth.calloway@harborlight.example',
    role: 'Lead of a small agency',
    about: 'Harbor Light has few coaches: her figures stay back so that no one can be identified.',
  },
  {
    key: 'admin',
    name: 'Priya Nair',
    email: 'priya.nair@footbridge.example',
    role: 'Program admin',
    about: 'Runs the program: cohorts, orders and who changed what.',
  },
  {
    key: 'newcomer',
    name: 'Jo Hartley',
    email: 'jo.hartley@newcomer.example',
    role: 'Newcomer',
    about: 'Belongs nowhere yet: can buy a seat in the cohort that starts today.',
  },
] as const satisfies readonly SamplePerson[]

export type SampleKey = (typeof samplePeople)[number]['key']
