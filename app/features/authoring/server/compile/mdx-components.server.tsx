import type { ReactNode } from 'react'
import { INNER_COMPONENTS, PART_COMPONENTS } from '~/features/catalog/contract'
import { compiledHref } from '../../domain/links'
import { Audio, Example, Figure, NonExample, Note, Source, Video } from '../../ui/static-parts'

type Props = { children?: ReactNode }

/** The parts that are cut out of a document, and what stands in them; all others are only read. */
export const CUT_PARTS: ReadonlySet<string> = new Set([
  ...PART_COMPONENTS.keys(),
  ...INNER_COMPONENTS.keys(),
])

/** A wide table scrolls in its own box, which the keyboard can reach. */
function Table({ children }: Props) {
  return (
    <div tabIndex={0} className="overflow-x-auto [&>table]:table">
      <table>{children}</table>
    </div>
  )
}

const Code = ({ children }: Props) => (
  <pre className="overflow-x-auto" tabIndex={0}>
    {children}
  </pre>
)

const Image = ({ src, alt }: { src?: string; alt?: string }) => (
  <img src={src} alt={alt ?? ''} loading="lazy" decoding="async" />
)

/** The server's component map for the document at `path` inside its pack. */
export const componentsFor = (path: string) => ({
  Example,
  NonExample,
  Note,
  Source,
  Figure,
  Video,
  Audio,
  table: Table,
  pre: Code,
  img: Image,
  a: ({ href = '', children }: Props & { href?: string }) => (
    <a
      href={compiledHref(path, href)}
      rel={/^https:/.test(href) ? 'external noreferrer' : undefined}
    >
      {children}
    </a>
  ),
})
