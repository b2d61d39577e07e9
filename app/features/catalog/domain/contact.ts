import type { ShownSitePage } from '../contract'

/** `Footbridge <learn@example.org>` → its two parts; the name may be missing. */
export function contactIn(sender: string): NonNullable<ShownSitePage['contact']> {
  const [, name = '', email] = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+)>\s*$/.exec(sender) ?? []
  return email ? { name: name || null, email } : { name: null, email: sender.trim() }
}
