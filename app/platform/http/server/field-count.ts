/** Our largest form is a refund by seats: it may have one field for each of the 500 seats of an order, and a few more. */
export const MAX_FIELDS = 540

export const NOT_A_FORM = 'That was not a form that this page sends. Nothing was changed.'

/** Each field of a form ends before one of these, but the last. */
function separatorOf(contentType: string): string | null {
  if (/^application\/x-www-form-urlencoded\b/i.test(contentType)) return '&'
  if (!/^multipart\/form-data\b/i.test(contentType)) return null
  const [, quoted, bare] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? []
  const boundary = quoted ?? bare
  return boundary ? `--${boundary}` : null
}

/**
 * Whether a form has more fields than any of ours, before it is parsed: parsing a great many holds up
 * everyone else.
 */
export function hasTooManyFields(body: Buffer, contentType = ''): boolean {
  const separator = separatorOf(contentType)
  if (!separator) return false
  let count = 0
  for (let at = body.indexOf(separator); at !== -1; at = body.indexOf(separator, at + 1))
    if (++count > MAX_FIELDS) return true
  return false
}
