import { type Day, isDay } from './time'
import { z } from './zod'

/**
 * The events that rooms tell each other. A room declares its own, with a schema for each payload, in its
 * contract/events.ts:
 *   export const learningEvents = defineEvents({ 'lesson.completed': z.object({ ... }) })
 *   declare module '~/platform/shared/events' {
 *     interface DomainEvents extends PayloadsOf<typeof learningEvents> {}
 *   }
 */
export interface DomainEvents extends Record<never, never> {}

/** An event: its name, and the shape that its payload is checked by when it is published and when it is delivered. */
export interface DomainEvent<Payload = unknown> {
  name: string
  schema: z.ZodType<Payload>
}

type Defined<Schemas extends Record<string, z.ZodType>> = {
  readonly [Name in keyof Schemas]: DomainEvent<z.output<Schemas[Name]>>
}

/** Declares a room's events by name. */
export const defineEvents = <Schemas extends Record<string, z.ZodType>>(schemas: Schemas) =>
  Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, { name, schema }]),
  ) as Defined<Schemas>

/** The payloads of a room's events, for `DomainEvents`. */
export type PayloadsOf<Events extends Record<string, DomainEvent>> = {
  [Name in keyof Events]: z.output<Events[Name]['schema']>
}

/** An instant; in a stored payload it is text. */
export const instant = z.preprocess(
  (value) => (typeof value === 'string' ? new Date(value) : value),
  z.date(),
)

/** A calendar day. */
export const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value))
