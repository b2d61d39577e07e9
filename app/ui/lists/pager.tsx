import { Link } from '../navigation'

export type PagerProps = {
  /** The label names the things that are in pages: "Pages of orders". */
  label: string
} & (
  | Counted
  /** Where the pages are not always counted: the addresses beside this one; null where there is none. */
  | Uncounted
)

/** The way to other pages of a list, the same for every list. Nothing where there is only one page. */
export function Pager({ label, ...props }: PagerProps) {
  const { previous, next, where } = placesOf(props)
  if (!previous && !next) return null
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-x-6 gap-y-2">
      {previous ? (
        <Link className="link inline-flex min-h-11 items-center" to={previous} rel="prev">
          Previous page
        </Link>
      ) : null}
      {where ? <span className="text-muted">{where}</span> : null}
      {next ? (
        <Link className="link inline-flex min-h-11 items-center" to={next} rel="next">
          Next page
        </Link>
      ) : null}
    </nav>
  )
}

type Counted = { page: number; pages: number; to: (page: number) => string }
type Uncounted = {
  page?: number
  pages?: number | null
  previous: string | null
  next: string | null
}

function placesOf(props: Counted | Uncounted) {
  const { page, pages } = props
  const where = !page ? null : pages ? `Page ${page} of ${pages}` : `Page ${page}`
  if ('previous' in props) return { ...props, where }
  const { to } = props
  return {
    where,
    previous: props.page > 1 && props.pages > 1 ? to(props.page - 1) : null,
    next: props.page < props.pages ? to(props.page + 1) : null,
  }
}
