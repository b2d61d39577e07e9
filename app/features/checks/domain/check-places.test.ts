import { describe, expect, it } from 'vitest'
import type { CheckView, OpenQuestion } from '../contract'
import { onwardsFrom, placeOf } from './check-places'

const nothing = { question: null, attempt: null, overview: false }
const asks: OpenQuestion = {
  ...{ id: 'q', number: 3, skill: { id: 'C1', title: 'Contract' }, scenario: [], question: '?' },
  ...{ answer: null, options: [] },
}
const question = (changing: boolean): CheckView => ({
  ...{ kind: 'question', attempt: 1, question: asks, of: 5, answered: 2, changing },
})
const overview: CheckView = { kind: 'overview', attempt: 1, questions: [] }
const start: CheckView = { kind: 'start', toRead: [] }

describe('the address of a check', () => {
  it('is its own for each question and for all answers', () => {
    expect(placeOf(question(false))).toEqual({ question: 3 })
    expect(placeOf(question(true))).toEqual({ question: 3, overview: 1 })
    expect(placeOf(overview)).toEqual({ overview: 1 })
    expect(placeOf(start)).toEqual({})
  })

  it('leads on where it names no step of what is open, and only there', () => {
    expect(onwardsFrom(nothing, question(false))).toEqual({ question: 3 })
    expect(onwardsFrom(nothing, overview)).toEqual({ overview: 1 })
    expect(onwardsFrom({ ...nothing, question: 99 }, overview)).toEqual({ overview: 1 })
    expect(onwardsFrom({ ...nothing, question: 3 }, question(false))).toBeNull()
    expect(onwardsFrom({ ...nothing, overview: true }, overview)).toBeNull()
    expect(onwardsFrom(nothing, start)).toBeNull()
  })
})
