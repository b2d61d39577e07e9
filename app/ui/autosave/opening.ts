import type { DraftCopy } from '../device/kinds'

export type Opening =
  /** The server has this very text: the copy has done its work. */
  | { kind: 'forget' }
  /** Newer than what the server has. */
  | { kind: 'restore'; text: string }
  /** The server went on without it. */
  | { kind: 'conflict'; text: string }

/** This decides about the copy that a device kept, when its page is opened again. */
export function opening(
  copy: DraftCopy,
  server: { version: number; body: string; taken: string | null },
): Opening {
  if (copy.body === server.body || copy.body === server.taken) return { kind: 'forget' }
  const onTop = copy.base === server.version || server.body === '' || server.body === copy.sent
  if (onTop) return { kind: 'restore', text: copy.body }
  return { kind: 'conflict', text: copy.body }
}
