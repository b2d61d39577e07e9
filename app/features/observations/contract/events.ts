declare module '~/platform/shared/events' {
  interface DomainEvents {
    /** An observer has signed what they saw of a coach. It carries no scores and no text. */
    'observation.signed': {
      observationId: string
      enrollmentId: string
      cohortSlug: string
      coachId: string
      coachEmail: string
      observerName: string
    }
  }
}

export {}
