import { SIGNED_IN_AS } from '~/platform/shared/requests/signed-in-as'
import { POST_TIMEOUT_MS } from '../offline/send-unsent'
import type { SaveResult } from './types'

/** Browsers refuse more than 64 KiB on its way while a page is being left. */
const KEEPALIVE_LIMIT = 60_000

export interface Target {
  /** Where saves are posted to. */
  action: string
  /** The person whose text it is: the server takes it from no one else. */
  person: string
  purpose: string
  subject: string
}

interface Answer {
  ok?: boolean
  reason?: string
  message?: string
  version?: number
  savedAt?: string
  theirs?: { version: number; body: string; savedAt: string }
}

/** Posts one save as a form and reads the answer. */
export async function send(
  target: Target,
  save: { text: string; baseVersion: number; mutationId: string; leaving: boolean },
): Promise<SaveResult> {
  const { action, person, purpose, subject } = target
  const form = new FormData()
  form.set(SIGNED_IN_AS, person)
  form.set('purpose', purpose)
  form.set('subject', subject)
  form.set('body', save.text)
  form.set('baseVersion', String(save.baseVersion))
  form.set('mutationId', save.mutationId)
  const keepalive = save.leaving && new Blob([save.text]).size < KEEPALIVE_LIMIT
  try {
    // A connection that has died in silence is given up: tried again under the same id, it is stored once.
    const signal = AbortSignal.timeout(POST_TIMEOUT_MS)
    const response = await fetch(action, { method: 'POST', body: form, keepalive, signal })
    return parseSaveAnswer(response.status, await response.json().catch(() => ({})))
  } catch {
    return { kind: 'failed' }
  }
}

/** Reads the answer of `/drafts`: its status and JSON. */
export function parseSaveAnswer(status: number, answer: Answer): SaveResult {
  const { ok, reason, version, savedAt, theirs, message } = answer
  if (ok && version !== undefined && savedAt)
    return { kind: 'saved', version, savedAt: new Date(savedAt) }
  if (reason === 'conflict' && theirs)
    return { kind: 'conflict', theirs: { ...theirs, savedAt: new Date(theirs.savedAt) } }
  if (reason === 'taken') return { kind: 'taken' }
  if (status === 401) return { kind: 'signed-out' }
  if (message && status >= 400 && status < 500 && status !== 429)
    return { kind: 'refused', message }
  return { kind: 'failed' }
}
