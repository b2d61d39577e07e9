/**
 * Accounts payable files an invoice by the buyer's own number. Someone typed it, so it stands in a letter only where it
 * can be nothing else than a number: short, in letters, digits and what joins them, and never an address.
 */
export const isPlainNumber = (text: string): boolean =>
  /^(?=.*\p{N})[\p{L}\p{N} #/_()-]{1,30}$/u.test(text) && !text.includes('//')
