import { draftCopies } from '../device/draft-copies'
import { testDevice } from '../device/test-device'
import { AutosaveEngine } from './engine'
import type { SaveResult, ServerDraft } from './types'

export const AT = new Date('2026-08-03T10:42:00Z')
export const NEW: ServerDraft = { version: 0, body: '', savedAt: null, taken: null }

/** A server that holds one text, and a network that can be cut. */
export function world(draft: ServerDraft = NEW) {
  const { store } = testDevice()
  const newCopies = () => draftCopies({ person: 'person', names: ['reflection', 'subject'], store })
  const onDevice = () =>
    newCopies()
      .all()
      .map(({ body }) => body)
  const server = {
    version: draft.version,
    body: draft.body,
    down: null as SaveResult | null,
    posts: [] as string[],
    ids: [] as string[],
  }
  const send = async (text: string, base: number, id: string): Promise<SaveResult> => {
    server.posts.push(text)
    server.ids.push(id)
    await new Promise((resolve) => setTimeout(resolve, 100))
    if (server.down) return server.down
    const { version, body } = server
    if (base !== version && body !== text)
      return { kind: 'conflict', theirs: { version, body, savedAt: AT } }
    server.version += 1
    server.body = text
    return { kind: 'saved', version: server.version, savedAt: AT }
  }
  const forbid = (text: string) => (text.includes('219-09-9999') ? 'Take out the number.' : null)
  const open = (from: ServerDraft = { ...draft, version: server.version, body: server.body }) => {
    const engine = new AutosaveEngine(from, { send, copies: newCopies(), forbid })
    engine.start(from.taken)
    return engine
  }
  const copies = { read: () => newCopies().all()[0] ?? null }
  return { copies, onDevice, server, open }
}
