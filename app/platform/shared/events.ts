/**
 * The events that rooms tell each other. A room adds its own in its contract:
 *   declare module '~/platform/shared/events' { interface DomainEvents { 'lesson.completed': {...} } }
 */
export interface DomainEvents extends Record<never, never> {}

export type EventName = keyof DomainEvents
