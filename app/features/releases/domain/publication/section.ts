import type { ShownShare } from './small-numbers'

/**
 * One measure of a group of coaches as it may be published: words, and bars that say no more than they do. What a
 * release stores has this form.
 */
export interface PublishedSection {
  id: string
  title: string
  /** How many coaches, in words. */
  n: string
  /** Each figure of a row has one name here. */
  columns: string[]
  rows: { label: string; figures: ShownShare[] }[]
  /** On what it rests: the evidence and who gave it. */
  evidence: string
  /** How it is computed, in words. */
  definition: string
}
