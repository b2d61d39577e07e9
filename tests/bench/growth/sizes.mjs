// How far the database is grown: an installation that has been in use for some years.
export const SIZES = {
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
