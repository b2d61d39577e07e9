import { createElement, Fragment, type ReactNode } from 'react'
import { type Block, type ListItem, type NumberedItem, parseText } from '~/platform/shared/text'
import { classes } from '../classes'

/** Children by position: the same text is drawn again, never reordered. */
const all = (...children: ReactNode[]) => createElement(Fragment, null, ...children)

const lineAfterBreak = (text: string) => (
  <>
    <br />
    {text}
  </>
)
const withBreaks = ([first = '', ...rest]: string[]) => all(first, ...rest.map(lineAfterBreak))

/** Each stretch of text begins at the side on which its own language begins. */
const AUTO = { dir: 'auto' } as const
/** Safari reads a list without markers as none. */
const UNMARKED = { ...AUTO, role: 'list' } as const
const LINES = { ...AUTO, className: '[unicode-bidi:plaintext]' } as const

const BULLET_AT = ['ms-6', 'ms-12 list-[circle]', 'ms-18 list-[square]', 'ms-24']
const NUMBER_AT = ['', 'ms-6', 'ms-12', 'ms-18']

/** The mark stands at the side on which the item begins, which may be another than its neighbor's. */
const item = ({ text, depth }: ListItem) => (
  <li {...AUTO} className={BULLET_AT[depth]}>
    {text}
  </li>
)
/** With its number as it was typed; one that a browser counts could be another one. */
const numbered = ({ mark, text, depth }: NumberedItem) => (
  <li {...AUTO} className={classes('flex gap-2', NUMBER_AT[depth])}>
    <span className="min-w-7 tabular-nums">{mark} </span>
    <span className="min-w-0">{text}</span>
  </li>
)

function blockView(block: Block): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <p {...LINES}>{withBreaks(block.lines)}</p>
    case 'quote':
      return (
        <blockquote {...AUTO} className="border-stone-bed border-s-3 ps-4">
          <p {...LINES}>{withBreaks(block.lines)}</p>
        </blockquote>
      )
    case 'bullets':
      return (
        <ul {...AUTO} className="list-disc space-y-1">
          {all(...block.items.map(item))}
        </ul>
      )
    case 'numbers':
      return (
        <ol {...UNMARKED} className="space-y-1 ps-1">
          {all(...block.items.map(numbered))}
        </ol>
      )
  }
}

export type TextViewProps = {
  /** As it was written. */
  text: string
  /** `reading` is for a whole piece of writing, `plain` for a comment or a note. */
  size?: 'reading' | 'plain'
  className?: string
}

/** The text that someone wrote: paragraphs, lists and quotes, never HTML. */
export function TextView({ text, size = 'plain', className }: TextViewProps) {
  return (
    <div
      className={classes(
        'flex max-w-[66ch] flex-col wrap-anywhere',
        size === 'reading' ? 'gap-4 text-lg leading-relaxed' : 'gap-3',
        className,
      )}
    >
      {all(...parseText(text).map(blockView))}
    </div>
  )
}
