import { createElement, Fragment } from 'react'
import type { TextPart } from '~/platform/shared/lists/search'

const part = ({ text, hit }: TextPart) =>
  hit ? (
    <mark className="border-b-2 border-lamp bg-lamp-soft font-semibold text-ink">{text}</mark>
  ) : (
    text
  )

/** Text in which the words that were looked for stand out: by weight as well as color. */
export const Marked = ({ parts }: { parts: TextPart[] }) =>
  createElement(Fragment, null, ...parts.map(part))
