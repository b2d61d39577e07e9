import { expect, test } from 'vitest'
import { normaliseText } from '~/platform/shared/text'
import { packReview, unpackReview } from './review-draft'

test('line ends of slides and PDFs in a comment are line breaks, and the draft is still read', () => {
  const typed = 'one\u2028two\u2029three\u0085four\u000bfive\u000csix'
  const criteria = { R1: { level: 3 as const, comment: typed } }
  // As it is kept: drafts are texts like any other, so the same is done to them.
  const kept = normaliseText(packReview({ base: 0, comment: typed, criteria }))
  const lines = 'one\ntwo\nthree\nfour\nfive\nsix'
  expect(unpackReview(kept)).toEqual({
    base: 0,
    comment: lines,
    criteria: { R1: { level: 3, comment: lines } },
  })
})
