import { Link } from '../navigation'

export type Crumb = { to?: string; label: string }

/** Where this page lies; the last crumb is the page itself. */
export function Breadcrumbs({ items }: { items: Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="mb-4 text-sm text-muted">
      <ol className="flex flex-wrap items-center gap-x-2">
        {items.map((item, index) => (
          <li key={item.label} className="flex items-center gap-2 wrap-anywhere">
            {index > 0 ? (
              // As high as what follows: the line may be shown before that has come.
              <span aria-hidden="true" className="py-1">
                ›
              </span>
            ) : null}
            {item.to && index < items.length - 1 ? (
              <Link to={item.to} className="link py-1">
                {item.label}
              </Link>
            ) : (
              <span aria-current="page" className="py-1">
                {item.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
