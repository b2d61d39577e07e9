// How far the database is grown: an installation that has been in use for some years.
export const GROWN = {
  cohorts: 200,
  coachesPerCohort: 25,
  /** The facilitator of the benchmark leads this many of the cohorts. */
  ledCohorts: 40,
  /** Submissions in these cohorts that still wait for a review. */
  waiting: 5_000,
  /** The agency of the benchmark fills this many cohorts: 500 coaches, 1,000 seats. */
  agencyCohorts: 20,
  seatsPerOrder: 50,
  skillEventsPerCoach: 240,
  fieldNotesPerCoach: 43,
  checkAttemptsPerCoach: 8,
  threads: 600,
  postsPerThread: 20,
  draftSaves: 1_000_000,
  receipts: 1_000_000,
  sentMails: 100_000,
  auditEntries: 100_000,
}

/**
 * The grown database is compared with this: the demo with enough beside it that every list fills its first
 * page, as it does in any installation after some weeks. The ratio then tells of work that grows with the
 * data, not of twenty rows on a page that had six.
 */
export const SMALL = {
  cohorts: 21,
  coachesPerCohort: 25,
  ledCohorts: 8,
  waiting: 30,
  agencyCohorts: 2,
  seatsPerOrder: 30,
  skillEventsPerCoach: 24,
  fieldNotesPerCoach: 5,
  checkAttemptsPerCoach: 8,
  threads: 35,
  postsPerThread: 20,
  draftSaves: 4_000,
  receipts: 500,
  sentMails: 100,
  auditEntries: 40,
}
