import { describe, expect, it } from 'vitest'
import { z } from '~/platform/shared/zod'
import type { EventKind, EventOf, TransferEvent } from '../events'
import * as kit from '../test-kit'
import { PAYLOADS } from './payloads'
import { type NewEvent, readStored, toPayload, UnreadableEvent } from './stored-event'

const { kind: _, lessonKey: __, ...common } = kit.lesson(0) as EventOf<'lesson-completed'>
const CONTACT: TransferEvent = { ...common, kind: 'contact-held', minutes: 30 }
const DETAILS = { contactId: 'c1', contactKind: 'call', observed: false, planned: true }

/** One sound event of every kind. */
const EVENTS: readonly TransferEvent[] = [
  kit.lesson(0),
  kit.session(0, 60),
  kit.check(0),
  kit.probeDue(0),
  kit.probe(0, true),
  kit.plan(0, 7),
  kit.planClosed(0, 'plan0'),
  kit.answerUndone(0, 'plan0', kit.lesson(0)),
  kit.note(0, { carried: 3 }),
  kit.corrected(0, kit.note(0), { used: 'no_chance' }),
  kit.noChance(0),
  kit.seen(0),
  kit.seen(0, { opportunity: false, level: null, prompt: null, carried: null }),
  kit.voided(0, 'o0'),
  kit.debriefed(0, 'o0', 24),
  kit.seen(0, { hoursToDebrief: 20, skillVersion: '2' }),
  kit.seen(0, { hoursToDebrief: null, skillVersion: null }),
  CONTACT,
  { ...CONTACT, ...DETAILS },
  kit.contactUndone(1, 'c1'),
  ...kit.pause(0, 3),
  { ...kit.pause(0)[0], backOn: kit.day(9) } as TransferEvent,
  kit.withdrawn(0),
  kit.cameBack(0),
]

/** An event as the database gives it back. */
function stored(event: TransferEvent, change: Record<string, unknown> = {}) {
  const { id, happenedOn, recordedAt, ...added } = event
  const payload = { ...toPayload(added as NewEvent), ...change }
  const row = { id, type: event.kind, happenedOn, recordedAt, payload }
  return JSON.parse(JSON.stringify(row)) as Parameters<typeof readStored>[0]
}

describe('the payload of a stored event', () => {
  it('is tried here for every kind', () => {
    const tried = new Set(EVENTS.map(({ kind }) => kind))
    expect([...tried].sort()).toEqual(Object.keys(PAYLOADS).sort())
  })

  it.each(EVENTS.map((event) => [event.kind, event] as const))(
    '%s comes back as it was',
    (_, event) => {
      expect(readStored(stored(event))).toEqual(event)
    },
  )

  it('without a version is version 1, as all that was stored before there were versions', () => {
    const row = stored(kit.note(0))
    const { v, ...payload } = row.payload as Record<string, unknown>
    expect(v).toBe(1)
    expect(readStored({ ...row, payload })).toEqual(readStored(row))
  })

  it.each([
    ['an observation', stored(kit.seen(0), { v: 1 }), 'hoursToDebrief'],
    ['a contact', stored(CONTACT, { v: 1 }), 'planned'],
  ])('of %s is read from the version that did not know all of today', (_, row, field) => {
    const { v: _v, ...payload } = row.payload as Record<string, unknown>
    expect(readStored(row)).toMatchObject(payload)
    expect(readStored(row)).not.toHaveProperty(field)
  })

  it.each([
    ['of a version that no one knows', stored(kit.check(0), { v: 2 })],
    ['of version 0', stored(kit.check(0), { v: 0 })],
    ['of a version that is no number', stored(kit.check(0), { v: '1' })],
    ['of a kind that no one knows', { ...stored(kit.check(0)), type: 'check-remarked' }],
    ['of a kind named like a method', { ...stored(kit.check(0)), type: 'toString' }],
    ['without a field', stored(kit.check(0), { questions: undefined })],
    ['with a level that does not exist', stored(kit.seen(0), { level: 5 })],
    ['with a day that does not exist', stored(kit.plan(0, 7), { windowEndsOn: '2026-02-30' })],
    ['that is no object', { ...stored(kit.check(0)), payload: 'a text' }],
  ])('%s is refused, and the refusal repeats nothing of it', (_, row) => {
    expect(() => readStored(row)).toThrow(UnreadableEvent)
    expect(() => readStored(row)).toThrow(/^cannot read version .+ of "[a-zA-Z-]+"$/)
  })

  it('that could not be read again is not stored', () => {
    const wrong = { kind: 'check-scored', checkKey: 'c', form: 'a', questions: '5', correct: 5 }
    expect(() => toPayload(wrong as never)).toThrow(UnreadableEvent)
  })

  it('says its version, the newest of its kind', () => {
    for (const { id: _, happenedOn: _on, recordedAt: _at, ...event } of EVENTS) {
      const { v } = toPayload(event as NewEvent)
      expect(v).toBe(PAYLOADS[event.kind as EventKind].length)
    }
  })

  it('may be read from an older form: a schema gives the payload of today', () => {
    const old = z.object({ key: z.string() }).transform(({ key }) => ({ lessonKey: key }))
    const versions: (typeof PAYLOADS)['lesson-completed'] = [old, PAYLOADS['lesson-completed'][0]]
    expect(versions[0].parse({ key: 'l1' })).toEqual({ lessonKey: 'l1' })
  })
})
