import { expect, test } from 'vitest'
import { invitationState, maskEmail, seatState } from './seats'

const at = new Date('2026-02-01T12:00:00Z')
const later = new Date('2026-02-02T12:00:00Z')
const open = { acceptedAt: null, revokedAt: null, expiresAt: later }

test('an invitation is open until the instant at which it ends', () => {
  expect(invitationState(open, at)).toBe('open')
  expect(invitationState(open, new Date(later.getTime() - 1))).toBe('open')
  expect(invitationState(open, later)).toBe('expired')
})

test('accepted and revoked are told even after its time', () => {
  const end = new Date('2027-01-01T00:00:00Z')
  expect(invitationState({ ...open, acceptedAt: at }, end)).toBe('accepted')
  expect(invitationState({ ...open, revokedAt: at }, end)).toBe('revoked')
})

test('a seat is held, offered, or free; an invitation that ran out leaves it free', () => {
  expect(seatState(true, null, at)).toBe('held')
  expect(seatState(false, open, at)).toBe('offered')
  expect(seatState(false, open, later)).toBe('free')
  expect(seatState(false, null, at)).toBe('free')
})

test('an address is masked but for its first letter and its host', () => {
  expect(maskEmail('maria@example.org')).toBe('m•••@example.org')
  expect(maskEmail('"odd@name"@example.org')).toBe('"•••@example.org')
})
