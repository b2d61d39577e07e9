/** Work that failed as often as it may, and now waits for someone. It holds nothing that people wrote. */
export interface ParkedWork {
  id: string
  /** A letter that could not be sent, or a job. */
  of: 'mail' | 'job'
  /** The letter's template, or the job's kind. */
  name: string
  queuedAt: Date
  attempts: number
  /** The error's kind; null where no process took it. */
  error: string | null
}
