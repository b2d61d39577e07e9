import type { ReactNode } from 'react'
import { classes } from '../classes'

export type TableColumn<Row> = {
  key: string
  label: ReactNode
  cell: (row: Row) => ReactNode
  /** Right-aligned, figures of equal width. */
  number?: boolean
  /** The cell that names the row: a row header. */
  heads?: boolean
}

export type TableProps<Row> = {
  /** Says what the table holds; shown above it. */
  caption: ReactNode
  captionHidden?: boolean
  columns: TableColumn<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  /** On narrow screens each row becomes a small sheet with its labels; else the table scrolls by itself. */
  narrow?: 'stack' | 'scroll'
  empty?: ReactNode
}

export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, narrow = 'stack', empty } = props
  const scrolls = narrow === 'scroll'
  return (
    // The keyboard reaches what scrolls by itself.
    <div className={scrolls ? 'overflow-x-auto' : undefined} tabIndex={scrolls ? 0 : undefined}>
      <table
        className={classes(
          'w-full border-collapse text-left',
          !scrolls && 'table-stack max-sm:wrap-anywhere',
        )}
      >
        <caption className={captionHidden ? 'sr-only' : 'pb-3 text-left font-semibold text-ink'}>
          {caption}
        </caption>
        <thead>
          <tr className="border-b-2 border-control">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={classes(
                  'py-2 pr-5 align-bottom text-sm font-semibold text-muted last:pr-0',
                  column.number && 'text-right',
                )}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-b border-line">
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && empty ? <p className="py-4 text-muted">{empty}</p> : null}
    </div>
  )
}

function Cell<Row>({ column, row }: { column: TableColumn<Row>; row: Row }) {
  const look = classes(
    'py-3 pr-5 align-top last:pr-0',
    column.number && 'text-right tabular-nums',
    column.heads && 'font-semibold',
  )
  const label = <span className="cell-label">{column.label}</span>
  return column.heads ? (
    <th scope="row" className={classes(look, 'cell-heads')}>
      {column.cell(row)}
    </th>
  ) : (
    <td className={look}>
      {label}
      {column.cell(row)}
    </td>
  )
}
