import { counted } from '~/platform/shared/lists/counts'
import type { Unsent } from '../device/kinds'

export const wordOf = ({ word = 'answer' }: Pick<Unsent, 'word'>): string => word

/** "3 answers and 1 field note are" */
export function countsOf(entries: readonly Pick<Unsent, 'word'>[]): string {
  const words = [...new Set(entries.map(wordOf))]
  const counts = words.map((word) =>
    counted(entries.filter((entry) => wordOf(entry) === word).length, word),
  )
  return `${counts.join(' and ')} ${entries.length === 1 ? 'is' : 'are'}`
}

/** The fields that people wrote themselves, rather than chose. */
export const writtenIn = ({ fields }: Pick<Unsent, 'fields'>): string[] =>
  fields.map(([, value]) => value.trim()).filter((value) => /\s/.test(value))
