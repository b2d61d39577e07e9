import type { PLACE_OF, Place, Standing } from './standings'

const ANYONE_INSIDE = [['coach'], ['facilitator'], ['admin']] as const
/** It is one's own, where one is a coach now. No one writes in another's name. */
const ITS_COACH = [['owner', 'coach']] as const
/** No one grades, releases or observes themselves. */
const FACILITATOR_OF_ANOTHER = [['facilitator', 'other']] as const
const AGENCY_LEAD = [['agency-lead']] as const
/** It is one's own, where one has any part in a cohort or agency. */
const ITS_OBSERVER = [
  ['owner', 'coach'],
  ['owner', 'facilitator'],
  ['owner', 'observer'],
  ['owner', 'agency-lead'],
  ['owner', 'admin'],
] as const
const STAFF = [['admin']] as const

/**
 * The written table of rights: what someone may want to do, and who may. Each list is one way to be allowed;
 * in one way every standing must hold. Predicate and SQL are both made from this and from nothing else.
 */
export const ACTIONS = {
  /** The course and its lessons, whoever reads along; also its search and the names of its people. */
  'lesson.read': ANYONE_INSIDE,
  'cohort.people.read': ANYONE_INSIDE,
  /** The place of a live session, mostly a link: program staff who read along are not asked to it. */
  'session.join': [['coach'], ['facilitator']],
  /** The sessions of a cohort with the tools of those who hold them. */
  'session.prepare': [['facilitator'], ['admin']],
  /** One session gets another time or place, or is canceled. */
  'session.change': [['lead'], ['admin']],
  /** A facilitator notes who was there, and reads it. No lead of an agency, no program admin. */
  'attendance.note': [['facilitator']],
  'lesson.complete': ITS_COACH,
  'check.take': ITS_COACH,
  'probe.answer': ITS_COACH,
  /** Own ratings and focus are the coach's alone: no one reads along. */
  'focus.choose': ITS_COACH,

  /** The address of someone in this cohort or agency, where it tells two of one name apart. */
  'address.read': [['facilitator'], ['agency-lead'], ['observer'], ['admin']],

  /** Their own words, also for someone who is out: posts, answers in lessons. */
  'writings.read': [['owner']],

  'reflection.write': ITS_COACH,
  /** The attempts of a reflection with what was released about them. */
  'reflection.read': [['owner']],
  /** A facilitator's own pages: their cohorts, and what they read next. */
  'cohort.facilitate': [['facilitator']],
  /** A submission stands in the queue for these. Whoever takes it in hand needs `reflection.grade`. */
  'queue.read': FACILITATOR_OF_ANOTHER,
  'reflection.grade': FACILITATOR_OF_ANOTHER,
  'review.release': FACILITATOR_OF_ANOTHER,
  'claim.take-over': [['lead', 'other']],

  'thread.read': ANYONE_INSIDE,
  'post.write': ANYONE_INSIDE,
  'post.edit': [
    ['author', 'coach'],
    ['author', 'facilitator'],
    ['author', 'admin'],
  ],
  /** Moderation is the facilitators': program staff take away what they wrote themselves, nothing else. */
  'post.remove': [['author', 'coach'], ['author', 'admin'], ['facilitator']],

  'commitment.make': ITS_COACH,
  'note.record': ITS_COACH,
  /** A coach's answers about their place of work: theirs alone, also to read. Agencies get figures of the whole. */
  'pulse.answer': ITS_COACH,
  /** For a day, while they are its coach; the history stays with it. */
  'note.correct': ITS_COACH,
  /** Its writer reads it, and says who else may, also when they are out. */
  'note.share': [['owner']],
  /** A note that its writer shares with the facilitators. */
  'note.read.facilitators': FACILITATOR_OF_ANOTHER,
  /** A note that its writer shares with one coach of the cohort: it is that coach's to read. */
  'note.read.peer': ITS_COACH,
  'practice.read': [['owner']],
  'check-in.answer': ITS_COACH,
  /** A coach plans who looks at their coaching after the course: theirs alone. */
  'look.plan': ITS_COACH,
  /** A coach's wish for support is read, and settled, by whoever facilitates their cohort. */
  'support.settle': FACILITATOR_OF_ANOTHER,
  /** All coaches of a cohort with their skills; no lead of an agency, no program admin. */
  'cohort.practice.read': [['facilitator']],
  /** The measures of a whole cohort. Program staff see them without anyone's name. */
  'cohort.transfer.read': [['facilitator'], ['admin']],
  /** A facilitator records a contact with a coach of their cohort, and says how often they meet. */
  'contact.record': FACILITATOR_OF_ANOTHER,
  'cadence.set': FACILITATOR_OF_ANOTHER,
  /** A facilitator confirms, or no longer, that no opportunity came where a coach of their cohort said so. */
  'opportunity.confirm': FACILITATOR_OF_ANOTHER,
  /** The coach would like to meet more often. */
  'cadence.ask': ITS_COACH,
  /** Days on which they cannot practice. */
  'pause.record': ITS_COACH,
  /** A coach adds and observes the practitioners whom they coach. */
  'practitioner.observe': ITS_COACH,
  /** Everything about a practitioner is their coach's alone, also when the coach is out. */
  'practitioner.keep': [['owner']],
  'observation.record': [
    ['facilitator', 'other'],
    ['observer', 'other'],
  ],
  /** A draft is its observer's alone, as long as it is one. */
  'observation.draft': [['author']],
  /** A coach asks another of the cohort to observe them; whoever is asked answers for themselves. */
  'observation.ask': ITS_COACH,
  'observation.answer-request': ITS_COACH,
  /** A peer observes the coach who asked, and no one else: the verb asks for the accepted request besides. */
  'observation.record-asked': [['coach', 'other']],
  'observation.read': [['owner'], ['author'], ['facilitator']],
  /** The observed coach's own rating, signature and response. */
  'observation.answer': [['owner']],
  'observation.debrief': [['owner'], ['author']],
  /** An observer asks another one to score the same occasion; whoever is invited answers for themselves. */
  'observation.ask-second': [['author']],
  'observation.answer-second': [['owner']],
  /** The two observers of an occasion say together what they make of it. */
  'observation.agree': [['author']],
  'observation.void': [
    ['author', 'other'],
    ['lead', 'other'],
  ],
  /** Scenes are scored and compared with a reference by whoever observes, or learns to. */
  'calibration.take': ITS_OBSERVER,
  /** A mirror: no one reads along, and it stays with someone who is out. */
  'calibration.read': [['owner']],

  'seat.buy': AGENCY_LEAD,
  'seat.invite': AGENCY_LEAD,
  'seat.free': AGENCY_LEAD,
  /** The buyer may pay, and so may the leads of the agency that the order is for. */
  'order.pay': [['author'], ['agency-lead']],
  /** The agency's own page: its seats by their state, and what to do next. Each page below it has a right of its own. */
  'agency.read': AGENCY_LEAD,
  'agency.seats.read': AGENCY_LEAD,
  'agency.orders.read': AGENCY_LEAD,
  'agency.people.read': AGENCY_LEAD,
  /** A lead names a coach of the agency as an observer, and ends it. It lets the lead see no score. */
  'agency.observers.name': AGENCY_LEAD,
  /** A lead invites another one, and ends the role of one. */
  'agency.leads.change': AGENCY_LEAD,
  'agency.transfer.read': AGENCY_LEAD,
  /** Barriers with their owners; the agency's own numbers and the hours that it pledges. */
  'agency.barriers.read': AGENCY_LEAD,
  'barrier.own': AGENCY_LEAD,
  'agency.figures.read': AGENCY_LEAD,
  'agency.figures.enter': AGENCY_LEAD,

  'cohort.open': STAFF,
  /** Every cohort with its seats sold, every agency's orders. */
  'program.oversee': STAFF,
  /** Discount codes: who makes and ends them, and sees their uses. */
  'code.manage': STAFF,
  /** Money of an order goes back, and what its payment provider says is looked at. */
  'order.refund': STAFF,
  /** Every text before its date, with what is right. */
  'content.preview': STAFF,
  'audit.read': STAFF,
  /** Accounts: to find them, to give and end roles, to help whoever cannot sign in. Never to act as someone. */
  'people.help': STAFF,
  /** Jobs and letters that failed for good: to see them and have them tried again. */
  'work.retry': STAFF,
} as const satisfies Record<string, readonly (readonly Standing[])[]>

export type Action = keyof typeof ACTIONS

export const ALL_ACTIONS = Object.keys(ACTIONS) as Action[]

/** Everything that decides about an action. */
export type PlacesOf<A extends Action> = Extract<
  (typeof PLACE_OF)[(typeof ACTIONS)[A][number][number]],
  Place
>

/** Actions for which nothing else has to be known of a thing than these places. */
export type ActionsBy<P extends Place> = {
  [A in Action]: PlacesOf<A> extends P ? A : never
}[Action]

/** Only the coach that the thing belongs to may do these. */
export type CoachAction = {
  [A in Action]: (typeof ACTIONS)[A] extends typeof ITS_COACH ? A : never
}[Action]

export const waysOf = (action: Action): readonly (readonly Standing[])[] => ACTIONS[action]
