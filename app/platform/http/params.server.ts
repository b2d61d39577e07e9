import { NotFound } from '../shared/app-error'

/** The kinds of address parts; anything else is the same 404 as a missing thing. */
export const param = {
  slug: /^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  token: /^[A-Za-z0-9_-]{20,100}$/,
} as const

export type ParamKinds = Record<string, RegExp>
export type ParamsOf<P extends ParamKinds> = { [K in keyof P]: string }

/** Reads the parameters of an address; throws NotFound for one that is malformed. */
export function readParams<P extends ParamKinds>(
  kinds: P | undefined,
  given: Record<string, string | undefined>,
): ParamsOf<P> {
  const read: Record<string, string> = {}
  for (const [name, kind] of Object.entries(kinds ?? {})) {
    const value = given[name]
    if (value === undefined || !kind.test(value)) throw new NotFound()
    read[name] = value
  }
  return read as ParamsOf<P>
}

export const isUuid = (text: string | null | undefined): text is string =>
  text !== null && text !== undefined && param.uuid.test(text)
