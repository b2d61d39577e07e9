/** A letter as the provider has taken it. */
export interface TakenLetter {
  id: string
  key: string
  from: string
  to: string
  subject: string
  text: string
  html: string
}

export interface World {
  apiKey: string
  /** Accepted letters, in order. */
  letters: TakenLetter[]
  /** Answers by idempotency key. */
  kept: Map<string, { body: string; answer: Answer }>
  /** Keys of requests that are being answered. */
  busy: Set<string>
}

export interface Answer {
  status: number
  body: unknown
}

export interface Ask {
  method: string
  path: string
  body: string
  key: string
  authorization: string
}

/** An error as the provider's API words it. */
export const problem = (statusCode: number, name: string): Answer => ({
  status: statusCode,
  body: { statusCode, name, message: `${name} (said by the fake)` },
})

const MAX_KEY = 256

/** Resend would answer this. */
export function answer(world: World, ask: Ask): Answer {
  if (!ask.authorization) return problem(401, 'missing_api_key')
  if (ask.authorization !== `Bearer ${world.apiKey}`) return problem(403, 'invalid_api_key')
  if (ask.path !== '/emails') return problem(404, 'not_found')
  if (ask.method !== 'POST') return problem(405, 'method_not_allowed')
  if (ask.key.length > MAX_KEY) return problem(400, 'invalid_idempotency_key')
  const before = ask.key ? world.kept.get(ask.key) : undefined
  if (before) {
    return before.body === ask.body ? before.answer : problem(409, 'invalid_idempotent_request')
  }
  const given = take(world, ask)
  // A refusal is not kept, so the key may be used again.
  if (ask.key && given.status === 200) world.kept.set(ask.key, { body: ask.body, answer: given })
  return given
}

const ADDRESS = /^[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+$/
const NAMED = /^.*<([^<>]+)>$/

const isAddress = (given: string) => ADDRESS.test(NAMED.exec(given)?.[1] ?? given)

/** This app sends these. */
export const FIELDS = ['from', 'to', 'subject', 'text', 'html'] as const

function take(world: World, { key, body }: Ask): Answer {
  const given = JSON.parse(body) as Record<string, unknown>
  if (Object.keys(given).some((name) => !FIELDS.some((field) => field === name)))
    return problem(422, 'validation_error')
  const field = (name: string) => (typeof given[name] === 'string' ? given[name] : '')
  const [from, to, subject] = [field('from'), field('to'), field('subject')]
  const [text, html] = [field('text'), field('html')]
  if (!from || !to || !subject || !(text || html)) return problem(422, 'missing_required_field')
  if (!isAddress(from) || !isAddress(to)) return problem(422, 'validation_error')
  const id = `letter-${world.letters.length + 1}`
  world.letters.push({ id, key, from, to, subject, text, html })
  return { status: 200, body: { id } }
}
