import type { Level, Rung } from '~/platform/shared/kernel'
import { type Day, isDay } from '~/platform/shared/time'
import { z } from '~/platform/shared/zod'
import type { EventKind, EventOf } from '../events'

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value))
const level = z.union([1, 2, 3, 4].map((one) => z.literal(one as Level)))
const rung = z.union([0, 1, 2, 3].map((one) => z.literal(one as Rung)))

/** The fields that an event of this kind adds to those that every event has. */
type Payload<K extends EventKind> = Omit<EventOf<K>, 'id' | 'happenedOn' | 'recordedAt' | 'kind'>

/** One schema for each version that was ever stored, the oldest first; each gives the payload of today. */
type Versions<K extends EventKind> = readonly [z.ZodType<Payload<K>>, ...z.ZodType<Payload<K>>[]]

const observation = z.object({
  observationId: z.string(),
  occasionId: z.string(),
  observerId: z.string(),
  observerRole: z.enum(['peer', 'facilitator', 'named-observer']),
  calibrated: z.boolean(),
  lineManager: z.boolean(),
  setting: z.string(),
  mode: z.enum(['live', 'recorded', 'role-play']),
  minutes: z.number(),
  consensus: z.boolean(),
  opportunity: z.boolean(),
  level: level.nullable(),
  prompt: rung.nullable(),
  carried: rung.nullable(),
  counterBehaviour: z.boolean(),
})

/**
 * The payloads of `skill_event`, which is append-only: a row stays as it was written. When a payload changes,
 * add a schema at the end that reads the new form, and let the older ones transform what they read into it.
 */
export const PAYLOADS: { readonly [K in EventKind]: Versions<K> } = {
  'lesson-completed': [z.object({ lessonKey: z.string() })],
  'session-attended': [
    z.object({ sessionId: z.string(), attendedMinutes: z.number(), sessionMinutes: z.number() }),
  ],
  'check-scored': [
    z.object({ checkKey: z.string(), form: z.string(), questions: z.int(), correct: z.int() }),
  ],
  'probe-due': [z.object({ probeKey: z.string() })],
  'probe-scored': [z.object({ probeKey: z.string(), passed: z.boolean() })],
  'commitment-made': [
    z.object({
      commitmentId: z.string(),
      whenFilled: z.boolean(),
      willFilled: z.boolean(),
      moment: z.string(),
      windowStartsOn: day,
      windowEndsOn: day,
      confidence: z.number(),
    }),
  ],
  'commitment-closed': [z.object({ commitmentId: z.string() })],
  'commitment-answer-undone': [
    z.object({ commitmentId: z.string(), undone: z.array(z.string()) }),
    z.object({ commitmentId: z.string().nullable(), undone: z.array(z.string()) }),
  ],
  'field-note-recorded': [
    z.object({
      noteId: z.string(),
      commitmentId: z.string().nullable(),
      used: z.enum(['yes', 'partly', 'no']),
      didFilled: z.boolean(),
      happenedFilled: z.boolean(),
      privacyPassed: z.boolean(),
      carried: rung.nullable(),
      contentHash: z.string(),
    }),
  ],
  'field-note-corrected': [
    z.object({
      noteId: z.string(),
      replaces: z.array(z.string()),
      firstRecordedAt: z.iso.datetime(),
      commitmentId: z.string().nullable(),
      used: z.enum(['yes', 'partly', 'no', 'no_chance']),
      didFilled: z.boolean(),
      happenedFilled: z.boolean(),
      privacyPassed: z.boolean(),
      carried: rung.nullable(),
      contentHash: z.string(),
    }),
  ],
  'no-opportunity': [
    z.object({ saidBy: z.enum(['coach', 'facilitator']), commitmentId: z.string().nullable() }),
  ],
  'observation-finalised': [
    observation,
    observation.extend({
      hoursToDebrief: z.number().nullish(),
      skillVersion: z.string().nullish(),
    }),
  ],
  'observation-voided': [z.object({ observationId: z.string(), reason: z.string() })],
  'observation-debriefed': [z.object({ observationId: z.string(), hours: z.number() })],
  'contact-held': [
    z.object({ minutes: z.number() }),
    z.object({
      minutes: z.number(),
      contactId: z.string().nullish(),
      contactKind: z.string().nullish(),
      observed: z.boolean().nullish(),
      planned: z.boolean().nullish(),
    }),
  ],
  'contact-undone': [z.object({ contactId: z.string() })],
  'pause-started': [
    z.object({ pauseId: z.string(), reason: z.string() }),
    z.object({ pauseId: z.string(), reason: z.string(), backOn: day.nullish() }),
  ],
  'pause-ended': [z.object({ pauseId: z.string() })],
  withdrawn: [z.object({})],
  'came-back': [z.object({})],
}
