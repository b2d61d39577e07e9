/** The beginning of a ledger reference says what its transaction is about. */
const WORDS: Record<string, string> = {
  sale: 'Seats sold',
  payment: 'Payment received',
  refund: 'Refund',
  dispute: 'Held by the buyer’s bank in a dispute',
  credit: 'Credit note',
  void: 'Invoice taken back',
}

/**
 * "refund:re_1" is "Refund"; "refund:re_1#2" takes back or corrects what stands before it. A payment that grew is
 * nothing that went wrong: an invoice is paid in parts.
 */
export function ledgerWords(reference: string, cashMinor: number): string {
  const [subject = '', correction] = reference.split('#')
  const [kind = ''] = subject.split(':')
  if (correction && kind === 'payment' && cashMinor > 0) return 'Another payment received'
  const words = WORDS[kind] ?? 'Other'
  return correction ? `Correction: ${words.charAt(0).toLowerCase()}${words.slice(1)}` : words
}
