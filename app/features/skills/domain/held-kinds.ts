import { paths } from '~/platform/shared/paths'

/** A kind of thing that is held about a person: who else can see it, and where they find it themselves. */
interface HeldKind {
  title: string
  seenBy: string
  /** One page, or a page in each of the reader's cohorts; null where the words say where it is. */
  to: string | ((cohort: string) => string) | null
}

const FACILITATORS = 'You and the facilitators of your cohort.'
const ALONE = 'You alone.'
const COUNTED =
  'are also counted, without names, into the rounded figures that your agency gets once a month'

/** In the order of the page; the keys are the columns of `countHeld`. */
export const HELD_KINDS = {
  events: {
    title: 'Steps of your skills (the log)',
    seenBy: `${FACILITATORS} Your agency gets rounded figures of many coaches, never yours.`,
    to: paths.practice(),
  },
  observations: {
    title: 'Observations of your work, with your answers and the debriefs',
    seenBy: 'You, the observer, and the facilitators of your cohort. No agency lead.',
    to: paths.observations(),
  },
  notes: {
    title: 'Field notes',
    seenBy: `You, and whomever you share a note with. The barriers that you choose in a note, shared or not, ${COUNTED}.`,
    to: paths.practice(),
  },
  noteVersions: {
    title: 'Earlier versions of field notes that you corrected',
    seenBy: ALONE,
    to: paths.practice(),
  },
  plans: {
    title: 'Plans',
    seenBy:
      'Your words: you alone. Facilitators see the skill of each plan, its dates, and how it was closed, and from which observation it came.',
    to: paths.practice(),
  },
  focus: { title: 'The skill you chose to focus on', seenBy: ALONE, to: paths.focus },
  ratings: {
    title: 'Your own ratings of your skills',
    seenBy: `${ALONE} A rating of an observation is seen by its observer, too.`,
    to: paths.practice(),
  },
  reflections: { title: 'Reflections', seenBy: FACILITATORS, to: paths.learnCohort },
  feedback: { title: 'Feedback on your reflections', seenBy: FACILITATORS, to: paths.learnCohort },
  posts: {
    title: 'Posts, and discussions that you started',
    seenBy: 'Everyone in your cohort, and program staff.',
    to: paths.discussions,
  },
  readMarks: { title: 'How far you have read discussions', seenBy: ALONE, to: paths.discussions },
  lessons: {
    title: 'Lessons you opened or finished',
    seenBy: `${FACILITATORS} Your agency lead sees how much of the course you have done.`,
    to: paths.learnCohort,
  },
  answers: { title: 'Answers inside lessons', seenBy: ALONE, to: paths.learnCohort },
  checks: {
    title: 'Checks and review questions',
    seenBy:
      'Your answers and scores: you alone. Facilitators see when you took a check and whether you passed; review questions show only in the steps of your skills.',
    to: paths.learnCohort,
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
    seenBy: `Your answers: you alone. Facilitators see that you answered, and read a wish for support. The barriers that you choose ${COUNTED}.`,
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
  calibration: {
    title: 'Calibration runs',
    seenBy: `${ALONE} Whether you were calibrated counts in the figures of observations that you sign.`,
    to: paths.calibration(),
  },
  reviewsWritten: {
    title: 'Feedback that you wrote as a facilitator, and what you have claimed',
    seenBy: 'The coach once it is released, and the facilitators of that cohort.',
    to: paths.queue(),
  },
  recorded: {
    title: 'Contacts, attendance and requests that you recorded as a facilitator',
    seenBy: 'The coach they are about, and the facilitators of that cohort.',
    to: paths.facilitate(),
  },
  drafts: {
    title: 'Drafts',
    seenBy: `${ALONE} Each is in the form where you began it.`,
    to: null,
  },
  seats: {
    title: 'Your places: enrollments, seats, and offers you accepted',
    seenBy: 'You, the facilitators of the cohort, the leads of your agency, and program staff.',
    to: paths.account(),
  },
  orders: {
    title: 'Orders, quotes, waiting lists, and choices you made about them',
    seenBy: 'You, the other leads of the agency they are for, and program staff.',
    to: paths.account(),
  },
  agencyWork: {
    title: 'What you did for your agency: invitations, lists, pledges, figures, barriers',
    seenBy: 'The leads of your agency. Program staff see what you did with seats.',
    to: paths.agency(),
  },
  mails: {
    title: 'Emails to you',
    seenBy: 'You, in your mailbox. Program staff see the subject of one that could not be sent.',
    to: null,
  },
  account: {
    title: 'Your account: name, addresses, roles, calendar',
    seenBy:
      'Your name: everyone in your cohorts. Your address: program staff, and the leads of your agency.',
    to: paths.account(),
  },
  devices: { title: 'Devices where you are signed in', seenBy: ALONE, to: paths.account() },
  acts: {
    title: 'Changes that you made, in the log of program staff',
    seenBy: 'Program staff. Your agency’s leads see the history of its seats and orders.',
    to: null,
  },
  looked: {
    title: 'Your views of what is held about others',
    seenBy: 'The person whom each was about.',
    to: null,
  },
  received: {
    title: 'Forms that arrived, so that none counts twice',
    seenBy: `${ALONE} They are removed after a while.`,
    to: null,
  },
} as const satisfies Record<string, HeldKind>

export type HeldKey = keyof typeof HELD_KINDS
export const HELD_KEYS = Object.keys(HELD_KINDS) as HeldKey[]
