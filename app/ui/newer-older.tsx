import { Link } from './navigation'

interface NewerOlderProps {
  /** What is in pages: "Pages of the log". */
  label: string
  /** Addresses of the pages beside this one; null where there is none. */
  newer: string | null
  older: string | null
}

/** The way to newer and older pages of a list that stands newest first. */
export function NewerOlder({ label, newer, older }: NewerOlderProps) {
  if (!newer && !older) return null
  return (
    <nav aria-label={label} className="flex flex-wrap gap-6">
      {newer ? (
        <Link to={newer} className="link py-2" rel="prev">
          Newer
        </Link>
      ) : null}
      {older ? (
        <Link to={older} className="link py-2" rel="next">
          Older
        </Link>
      ) : null}
    </nav>
  )
}
