import { Link } from '~/ui/navigation'

/** Earlier and later pages of a list, whichever way it runs. */
export function Pages({
  page,
  pages,
  newestLast,
}: {
  page: number
  pages: number
  newestLast: boolean
}) {
  if (pages <= 1) return null
  const [before, after] = newestLast ? ['Earlier', 'Later'] : ['Newer', 'Older']
  return (
    <nav aria-label="Pages" className="flex flex-wrap items-center gap-6">
      {page > 1 ? (
        <Link className="link py-2" to={`?page=${page - 1}`} rel="prev">
          {before}
        </Link>
      ) : null}
      <span className="text-muted">
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <Link className="link py-2" to={`?page=${page + 1}`} rel="next">
          {after}
        </Link>
      ) : null}
    </nav>
  )
}
