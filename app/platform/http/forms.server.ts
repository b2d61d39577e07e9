import { createHash } from 'node:crypto'
import { parseWithZod } from '@conform-to/zod/v4'
import { BadRequest } from '../shared/app-error'
import { normaliseText } from '../shared/text'
import { plainWords, type z } from '../shared/zod'
import { MAX_FIELDS, NOT_A_FORM } from './server/field-count'

/** `email`, `scores[2].level`. Places in lists have two digits: conform makes room up to the one that is named. */
const NAME = /^[A-Za-z]\w{0,49}(?:\[\d{0,2}\]|\.[A-Za-z][\w-]{0,59}){0,3}$/
/** A browser whose scripts are half there may send this: the check of a field, which changes nothing. */
const INTENT = '__intent__'
const CHECK = '{"type":"validate"'

/**
 * Reads and checks a form with its one schema. `submission.reply()` goes back to the page as `lastResult`.
 * @param page the address of the form's own page, where it is sent to another
 */
export async function parseForm<S extends z.ZodType>(request: Request, schema: S, page?: string) {
  return parseWithZod(await readForm(request, page), { schema, error: plainWords })
}

const MUTATION_ID = 'mutationId'
/** They say what a page knew, not what is wanted; autosave moves them on between a press and the next. */
const VERSIONS = new Set(['baseVersion', 'lockVersion'])
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The id under which this very form is stored once. The same form with other words in it, sent from a page
 * that went back, or again after an answer that was lost, is another act: it must not be answered with "done"
 * and thrown away.
 */
function idOfAct(sent: string, page: string, form: FormData): string {
  const words = [...form].filter(
    ([name, value]) => typeof value === 'string' && !VERSIONS.has(name),
  )
  const hex = createHash('sha256')
    .update(JSON.stringify([sent, page, words]))
    .digest('hex')
  // RFC 9562, version 8: a UUID of our own making.
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ]
  return [...parts, hex.slice(20, 32)].join('-')
}

/**
 * The raw fields of a form, in one form for the same text. A body that is not a form, or has more fields or
 * other names than any form of ours, is a bad request: a place in a list is an order to make the list so
 * long, so nothing may read it before.
 */
async function readForm(request: Request, page = new URL(request.url).pathname): Promise<FormData> {
  const sent = await request.formData().catch(() => null)
  const fields = [...(sent ?? [])]
  if (!sent || fields.length > MAX_FIELDS || !fields.every(isOurs)) throw new BadRequest(NOT_A_FORM)
  const form = new FormData()
  for (const [name, value] of fields)
    form.append(name, typeof value === 'string' ? normaliseText(value) : value)
  const id = form.get(MUTATION_ID)
  if (typeof id === 'string' && UUID.test(id)) form.set(MUTATION_ID, idOfAct(id, page, form))
  return form
}

const isOurs = ([name, value]: [string, FormDataEntryValue]) =>
  NAME.test(name) || (name === INTENT && typeof value === 'string' && value.startsWith(CHECK))
