/**
 * The database's rules that two accounts of one person can break together, in words. The rooms name the conflicts that
 * are usual; these are rare, and only the database knows all of them.
 */
const RULES: readonly (readonly [rule: RegExp, words: string])[] = [
  [
    /grading_claim_of_another|review_of_another|review_release_of_another|observation_(void_)?of_another|observation_draft_of_another|second_look_by_invited|planned_look_another/,
    'One account has graded, observed or helped the other, and no one does that to themselves',
  ],
  [
    /observation_one_per_observer|observation_consensus|observation_draft_occasion/,
    'Both accounts have observed the same occasion as two observers',
  ],
  [
    /grading_claim_attempt|grading_claim_pkey|one_reader/,
    'Both accounts have claimed the same submission',
  ],
  [
    /agency_membership_observer/,
    'One account named the other as an observer. The agency’s lead has to end that first',
  ],
  [
    /draft_person_id_purpose_subject/,
    'Both accounts have begun a text for the same place. One of the two has to be sent or discarded first',
  ],
  [
    /seat_order_one_open/,
    'Both accounts have an unpaid order in the same cohort. One of them has to be paid or canceled first',
  ],
  [
    /climate_pulse_person_id_month/,
    'Both accounts have answered the statements about their workplace in the same month',
  ],
  [
    /practitioner_(coach_id_)?pseudonym/,
    'Both accounts coach a practitioner under the same name. One of the two has to be renamed first',
  ],
  [
    /calibration_run_one_open/,
    'Both accounts have an unfinished calibration of the same program. One has to be finished first',
  ],
  [
    /facilitator of a cohort is no learner/,
    'One account facilitates a cohort in which the other is a coach',
  ],
  [
    /violates|append-only|P2002|P2003|P2004|23\d{3}/,
    'The two accounts contradict each other in a way that cannot be put together',
  ],
]

/** The words for a refusal of the database; null where it refused nothing. */
export const conflictWords = (error: string): string | null =>
  RULES.find(([rule]) => rule.test(error))?.[1] ?? null
