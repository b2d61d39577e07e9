const upTo = (top: number) => Array.from({ length: top + 1 }, (_, value) => String(value))

export const CONFIDENCE = upTo(10).map((value) => ({ value, label: value }))

/** The ladder of who led it, in everyday words. */
export const CARRIED = [
  { value: '0', label: 'I did' },
  { value: '1', label: 'We did it together' },
  { value: '2', label: 'They did it while I was there' },
  { value: '3', label: 'They did it without me' },
]
