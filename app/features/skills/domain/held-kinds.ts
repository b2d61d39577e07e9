import { paths } from '~/platform/shared/paths'

/** A kind of thing that is held about a person: who else can see it, and where they find it themselves. */
interface HeldKind {
  title: string
  seenBy: string
  to: string
}

const FACILITATORS = 'You and the facilitators of your cohort.'
const ALONE = 'You alone.'

/** In the order of the page; the keys are the columns of `countHeld`. */
export const HELD_KINDS = {
  events: {
    title: 'Steps of your skills (the log)',
    seenBy: `${FACILITATORS} Your agency gets rounded figures of many coaches, never yours.`,
    to: paths.practice(),
  },
  observations: {
    title: 'Observations of your work',
    seenBy: 'You, the observer, and the facilitators of your cohort. No agency lead.',
    to: paths.observations(),
  },
  notes: {
    title: 'Field notes',
    seenBy: 'You, and whomever you share a note with.',
    to: paths.practice(),
  },
  plans: {
    title: 'Plans',
    seenBy: 'Your words: you alone. Facilitators see which step a skill is on.',
    to: paths.practice(),
  },
  ratings: {
    title: 'Your own ratings of your skills',
    seenBy: `${ALONE} A rating of an observation is seen by its observer, too.`,
    to: paths.practice(),
  },
  reflections: { title: 'Reflections', seenBy: FACILITATORS, to: paths.learn() },
  posts: { title: 'Posts', seenBy: 'Everyone in your cohort.', to: paths.learn() },
  lessons: {
    title: 'Lessons you opened or finished',
    seenBy: `${FACILITATORS} Your agency lead sees how much of the course you have done.`,
    to: paths.learn(),
  },
  answers: { title: 'Answers inside lessons', seenBy: ALONE, to: paths.learn() },
  checks: {
    title: 'Checks and review questions',
    seenBy: 'Your answers: you alone. Facilitators see which are done.',
    to: paths.learn(),
  },
  attendance: { title: 'Attendance at live sessions', seenBy: FACILITATORS, to: paths.learn() },
  contacts: { title: 'Coaching contacts', seenBy: FACILITATORS, to: paths.practice() },
  cadence: {
    title: 'How often you meet your facilitator',
    seenBy: `${FACILITATORS} A wish to meet more often, too.`,
    to: paths.practice(),
  },
  pauses: {
    title: 'Pauses',
    seenBy: `${FACILITATORS} They see the reason only where you show it.`,
    to: paths.practice(),
  },
  checkIns: {
    title: 'Check-ins after the course',
    seenBy: 'You alone. Facilitators read a wish for support, and nothing else of it.',
    to: paths.practice(),
  },
  support: {
    title: 'Wishes for support',
    seenBy: FACILITATORS,
    to: paths.practice(),
  },
  managers: {
    title: 'Questions to a line manager about you, with the answers',
    seenBy: `${ALONE} Whoever was asked saw the question.`,
    to: paths.practice(),
  },
  looks: {
    title: 'Your 180-day plan',
    seenBy: `${ALONE} Whoever it names reads that a plan names them, and not whose. A coach whom you ask sees the request.`,
    to: paths.lookPlan(),
  },
  namedInPlans: {
    title: 'Lines in other people’s 180-day plans that name you',
    seenBy:
      'The coach whose plan it is, alone. You are told whose it is when they ask you to observe.',
    to: paths.observations(),
  },
  requests: {
    title: 'Requests to observe, from you and to you',
    seenBy: 'Whoever asks and whoever is asked.',
    to: paths.observations(),
  },
  sharedNotes: {
    title: 'Field notes that others share with you',
    seenBy: 'The coach who wrote it, and you.',
    to: paths.practice(),
  },
  barriers: {
    title: 'Barriers that you take care of at your agency',
    seenBy: 'The leads of your agency.',
    to: paths.agencyBarriers(),
  },
  pulses: {
    title: 'Answers about your workplace',
    seenBy: 'You alone. Your agency gets rounded figures of many coaches.',
    to: paths.pulse(),
  },
  signed: {
    title: 'Observations that you signed',
    seenBy: 'You, the coach you observed, and the facilitators of that cohort.',
    to: paths.observations(),
  },
  practitioners: { title: 'Practitioners you coach', seenBy: ALONE, to: paths.practitioners() },
  practitionerObservations: {
    title: 'Your observations of practitioners',
    seenBy: `${ALONE} Facilitators see how many coaches have practitioners who grow, without names.`,
    to: paths.practitioners(),
  },
  outsideMeasures: {
    title: 'Outside measures of practitioners',
    seenBy: ALONE,
    to: paths.practitioners(),
  },
  calibration: { title: 'Calibration runs', seenBy: ALONE, to: paths.calibration() },
  drafts: { title: 'Drafts', seenBy: ALONE, to: paths.learn() },
  devices: { title: 'Devices where you are signed in', seenBy: ALONE, to: paths.account() },
} as const satisfies Record<string, HeldKind>

export type HeldKey = keyof typeof HELD_KINDS
export const HELD_KEYS = Object.keys(HELD_KINDS) as HeldKey[]
