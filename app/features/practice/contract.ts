import type { PublishedReach } from './domain/transfer'

export * from './forms'
export * from './views'
export type { PublishedReach }

declare module '~/platform/shared/events' {
  interface DomainEvents {
    /** Somebody has signed what they saw of a coach. Carries no scores and no text. */
    'observation.signed': {
      observationId: string
      enrolmentId: string
      cohortSlug: string
      coachId: string
      coachEmail: string
      observerName: string
    }
  }
}
