import { createElement, Fragment, type ReactNode } from 'react'
import { type Block, parseText } from '~/platform/shared/text'
import { classes } from './classes'

/** Children by position: the same text is drawn again, never reordered. */
const all = (...children: ReactNode[]) => createElement(Fragment, null, ...children)

const lineAfterBreak = (text: string) => (
  <>
    <br />
    {text}
  </>
)
const withBreaks = ([first = '', ...rest]: string[]) => all(first, ...rest.map(lineAfterBreak))

const item = (text: string) => <li>{text}</li>
const listed = (items: string[]) => all(...items.map(item))

function blockView(block: Block): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <p>{withBreaks(block.lines)}</p>
    case 'quote':
      return (
        <blockquote className="border-stone-bed border-l-3 pl-4">
          <p>{withBreaks(block.lines)}</p>
        </blockquote>
      )
    case 'bullets':
      return <ul className="list-disc space-y-1 pl-6">{listed(block.items)}</ul>
    case 'numbers':
      return (
        <ol start={block.start} className="list-decimal space-y-1 pl-6">
          {listed(block.items)}
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

/** What somebody wrote: paragraphs, lists and quotes, never HTML. */
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
