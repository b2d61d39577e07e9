/** Addresses are stored and compared in this form. */
export const normalEmail = (email: string): string => email.trim().toLowerCase()

/**
 * A name for someone of whom only the address is known, until they say it themselves:
 * "jordan.lee@…" is "Jordan Lee".
 */
export function nameFromEmail(email: string): string {
  const local = email.split('@')[0]?.split('+')[0] ?? ''
  const words = local.split(/[^\p{L}]+/u).filter(Boolean)
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
  return name.slice(0, 100) || 'New here'
}
