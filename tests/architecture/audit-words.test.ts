import { expect, test } from 'vitest'
import { AUDIT_KINDS, AUDIT_WORDS, auditSentence } from '~/features/audit/contract'
import { sources } from './source'

/** An action as the log spells it: "seat.offered". What a right is called stands behind `'room.verb'`, too, so only calls count. */
const CALLS = /\b(?:recordAudit|audit\w*)\(([\s\S]*?)\n {0,8}\}?\)/g
const ACTION = /'([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)'/g

const inCode = () => {
  const found = new Set<string>()
  for (const { text } of sources(['app'], /\.server\.ts$/))
    for (const [, call = ''] of text.matchAll(CALLS))
      for (const [, action = ''] of call.matchAll(ACTION)) found.add(action)
  return [...found]
}

test('every action that is written to the log has a sentence and a kind', () => {
  const actions = inCode()
  // The search finds what it looks for.
  expect(actions).toEqual(expect.arrayContaining(['seat.offered', 'cohort.lead-changed']))
  expect(actions.filter((action) => !(action in AUDIT_WORDS))).toEqual([])
  const kinds = [...actions, ...Object.keys(AUDIT_WORDS)].map(
    (action) => action.split('.')[0] ?? '',
  )
  expect(kinds.filter((kind) => !(kind in AUDIT_KINDS))).toEqual([])
})

test('a sentence names who, what and whom', () => {
  const said = { who: 'Priya Nair', what: 'Riverbend', whom: 'Ruth Calloway' }
  expect(auditSentence('agency.lead-added', said)).toBe(
    'Priya Nair made Ruth Calloway a lead of Riverbend',
  )
  expect(auditSentence('new.thing-done', said)).toBe('Priya Nair: new thing done')
})
