declare module '~/platform/shared/events' {
  interface DomainEvents {
    'reflection.submitted': {
      attemptId: string
      enrolmentId: string
      cohortId: string
      cohortSlug: string
      moduleKey: string
      personId: string
      /** 1 is the first attempt. */
      number: number
    }
  }
}

export {}
