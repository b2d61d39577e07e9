import type { CheckFile } from '../contract/check-file'
import type { CheckItem } from '../contract/module-check'
import { OPTION_KEYS } from '../contract/options'

/** The questions of a check file as they are asked; options get their letters in the order of the file. */
export const checkItems = (items: CheckFile['items']): CheckItem[] =>
  items.map(({ options, ...item }) => ({
    ...item,
    options: options.flatMap(({ text, because, correct = false }, i) => {
      const letter = OPTION_KEYS[i]
      return letter ? [{ key: letter, text, because, correct }] : []
    }),
  }))
