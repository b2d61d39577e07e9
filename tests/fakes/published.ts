import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The part of a JSON schema that the published descriptions use. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  properties?: Record<string, Schema>
  additionalProperties?: boolean | Schema
  required?: string[]
  items?: Schema
  maxLength?: number
  'x-stripe-object'?: string
}

interface Content {
  content?: Record<string, { schema: Schema }>
}

interface Operation {
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[]
  requestBody?: Content
  responses: Record<string, Content>
}

/** An API as its provider describes it. */
export interface Published {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

/** These descriptions are not a part of this project: whoever has them says where, or keeps them beside it. */
const FOLDER = process.env.PUBLISHED_SPECS ?? '../shared/spec'

/** Whether there is something to compare with: the tests that do it run only then. */
export const isPublishedHere = existsSync(FOLDER)

export const readPublished = (file: string): Published =>
  JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8'))

/** The alternatives of a schema, with what they refer to. */
export function alternatives(api: Published, schema: Schema): Schema[] {
  if (schema.$ref) return alternatives(api, referred(api, schema.$ref))
  const choices = schema.anyOf ?? schema.oneOf
  return choices ? choices.flatMap((one) => alternatives(api, one)) : [schema]
}

function referred({ components }: Published, ref: string): Schema {
  const found = components.schemas[ref.split('/').at(-1) ?? '']
  if (!found) throw new Error(`the description has no ${ref}`)
  return found
}

export const typesOf = ({ type }: Schema): string[] =>
  type === undefined ? [] : Array.isArray(type) ? type : [type]

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value

/** Says which parts of an answer the API would never give. Leaving something out is no fault. */
export function faultsOf(api: Published, schema: Schema, value: unknown, at = ''): string[] {
  const faults = alternatives(api, schema).map((one) => faultsOfOne(api, one, value, at))
  const [least = []] = faults.sort((a, b) => a.length - b.length)
  return least
}

function faultsOfOne(api: Published, schema: Schema, value: unknown, at: string): string[] {
  const name = schema['x-stripe-object']
  // Another object is only named there; its own description says more, where there is one.
  if (name && typeOf(value) === 'object') {
    const expanded = api.components.schemas[name]
    return expanded ? faultsOf(api, expanded, value, at) : []
  }
  const known = schema.const === undefined ? schema.enum : [schema.const]
  if (known && !known.includes(value)) return [`${at}: ${JSON.stringify(value)} is no value of it`]
  const types = typesOf(schema).map((one) => (one === 'integer' ? 'number' : one))
  if (types.length > 0 && !types.includes(typeOf(value)))
    return [`${at}: it is no ${typeOf(value)}`]
  if (Array.isArray(value))
    return value.flatMap((one, index) => faultsOf(api, schema.items ?? {}, one, `${at}[${index}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const described = part(schema, name)
    return described ? faultsOf(api, described, inner, `${at}.${name}`) : [`${at}.${name}: unknown`]
  })
}

/** A part of something, as far as it is described; anything where its parts are not. */
function part({ properties, additionalProperties }: Schema, name: string): Schema | null {
  const described = properties?.[name] ?? additionalProperties
  if (typeof described === 'object') return described
  return properties ? null : {}
}
