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

/** Words on a device are not locked: whoever has the device may find them, but Footbridge shows them to no one else. */
export const begunWords = (count: number) =>
  count === 1
    ? {
        title: 'You started 1 text or form that was not sent',
        text: 'It stays on this device and comes back when you sign in here again and open its page. Footbridge shows it to no one else. If the device is not your own, go back and send it, or remove it.',
        remove: 'Remove it from this device',
      }
    : {
        title: `You started ${count} texts or forms that were not sent`,
        text: 'They stay on this device and come back when you sign in here again and open their pages. Footbridge shows them to no one else. If the device is not your own, go back and send them, or remove them.',
        remove: 'Remove them from this device',
      }
