import { expect, test } from 'vitest'
import type { Actor } from '~/platform/shared/actor'
import { chooseAgency } from './choose-agency'

const lead = (agencyId: string, agencyName: string) => ({
  kind: 'agency-lead' as const,
  agencyId,
  agencyName,
})

const actor: Actor = {
  personId: 'p1',
  sessionId: 's1',
  name: 'Lee',
  email: 'lee@example.org',
  timeZone: 'America/Denver',
  memberships: [lead('b', 'Birch'), lead('a', 'Alder')],
  chosenCohortId: null,
  chosenAgencyId: null,
}

test('the one asked for, with the others beside it', () => {
  expect(chooseAgency(actor, 'b')).toEqual({
    id: 'b',
    name: 'Birch',
    others: [{ id: 'a', name: 'Alder' }],
  })
})

test('else the one chosen last, else the first by name', () => {
  expect(chooseAgency({ ...actor, chosenAgencyId: 'b' }, null)?.id).toBe('b')
  expect(chooseAgency(actor, null)?.id).toBe('a')
  expect(chooseAgency({ ...actor, chosenAgencyId: 'left' }, null)?.id).toBe('a')
})

test("someone else's agency is none", () => {
  expect(chooseAgency(actor, 'c')).toBeNull()
  expect(chooseAgency({ ...actor, memberships: [] }, null)).toBeNull()
})
