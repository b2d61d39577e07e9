import { expect, test } from 'vitest'
import { readsLikeAName } from './reads-like-a-name'

test.each(['Juniper', 'river', 'Room 4', 'the quiet one', 'Blue heron', 'P-3'])(
  '%s is taken for a pseudonym',
  (text) => {
    expect(readsLikeAName(text)).toBe(false)
  },
)

test.each(['Maria Lopez', 'J. Ortega', 'Mrs. Banks', 'Ana-Lucía Pérez'])(
  '%s reads like a name',
  (text) => {
    expect(readsLikeAName(text)).toBe(true)
  },
)
