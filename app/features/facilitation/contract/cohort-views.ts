import type { SkillId } from '~/platform/shared/kernel'
import type { Day } from '~/platform/shared/time'
import type { Cell } from '../domain/cell'
import type { Need } from './words'

export interface Reason {
  need: Need
  /** A sentence that looks to chance, support and climate first, and to the person last. */
  words: string
  /** The same in a few words, where another reason comes first: "no contact on record for 25 days". */
  inShort: string
  /** How long or how much: it orders those who share a need. */
  weight: number
}

/** Until when someone is away, and why where they let facilitators see that. */
export interface Away {
  backOn: Day
  reason: string | null
}

/** A cohort as its facilitators see it: where each skill of each coach stands, whoever may need a hand first. */
export interface CohortPractice {
  cohort: { slug: string; title: string; timeZone: string; startsOn: Day; endsOn: Day }
  filter: CohortFilter
  /** How many coaches there are, how many of them may need a hand, and why. */
  counts: { all: number; hand: number; needs: Record<Need, number> }
  page: number
  pages: number
  /** The columns, in the program's order. */
  skills: { id: SkillId; title: string }[]
  /** Each kind of cell that occurs, once. */
  marks: Cell[]
  coaches: {
    enrollmentId: string
    personId: string
    name: string
    agencyName: string
    /** For each column its mark: an index into `marks`. */
    cells: number[]
    /** Why they may need a hand, the first reason first. */
    reasons: Reason[]
    /** They are away today. */
    away: Away | null
    /** Lessons done and checks understood. */
    completion: { done: number; total: number } | null
  }[]
}

/** The part of a cohort that is asked for in the address. */
export interface CohortFilter {
  /** Only those who may need a hand. */
  hand: boolean
  need: Need | null
  skill: SkillId | null
}
