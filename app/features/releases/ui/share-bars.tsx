import { Figure } from '~/ui/charts/figure'
import type { ReleaseSection } from '../contract'

/** Any section of a release: for each row its figures, each with a bar where it has one. */
export function ShareBars({ section, evidence }: { section: ReleaseSection; evidence: string }) {
  const { title, n, columns, rows } = section
  return (
    <Figure
      level={3}
      title={title}
      n={n}
      evidence={evidence}
      data={{
        rows,
        rowKey: (row) => row.label,
        columns: [
          { key: 'label', label: 'Row', heads: true, cell: (row) => row.label },
          ...columns.map((label, at) => ({
            key: label,
            label,
            cell: (row: (typeof rows)[number]) => row.figures[at]?.text ?? '',
          })),
        ],
      }}
    >
      <div aria-hidden="true" className="flex flex-col gap-4">
        {rows.map((row) => (
          <div key={row.label} className="flex flex-col gap-1">
            <span className="text-sm font-medium">{row.label}</span>
            {row.figures.map(({ text, bar }, at) => (
              <div
                key={columns[at]}
                className="grid grid-cols-[1fr_auto] items-center gap-x-3 text-sm"
              >
                <svg aria-hidden="true" className="h-3.5 w-full" preserveAspectRatio="none">
                  <line x1="0" x2="100%" y1="13" y2="13" stroke="var(--line)" />
                  {bar === null ? null : (
                    <rect
                      width={`${bar * 100}%`}
                      height="11"
                      y="1"
                      rx="3"
                      fill="var(--stone-seen)"
                    />
                  )}
                </svg>
                <span>{columns.length > 1 ? `${columns[at]}: ${text}` : text}</span>
              </div>
            ))}
          </div>
        ))}
      </div>
    </Figure>
  )
}
