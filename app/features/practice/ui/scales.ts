const upTo = (top: number) => Array.from({ length: top + 1 }, (_, value) => String(value))

export const CONFIDENCE = upTo(10).map((value) => ({ value, label: value }))

/** The who-carried-it ladder, in everyday words. */
export const CARRIED = [
  { value: '0', label: 'I did it' },
  { value: '1', label: 'We did it together' },
  { value: '2', label: 'They did it, I was beside them' },
  { value: '3', label: 'They did it without me' },
]
