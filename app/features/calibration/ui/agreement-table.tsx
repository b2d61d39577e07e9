import { counted } from '~/platform/shared/lists/counts'
import { Table } from '~/ui/page'
import { type Agreement, reportLines } from '../contract'

/** The four questions that can be asked of a set of scores, with what is needed. */
export function AgreementTable({ agreement }: { agreement: Agreement }) {
  return (
    <Table
      caption={`${counted(agreement.n, 'level')} beside the reference`}
      columns={[
        { key: 'question', label: 'Question', cell: ({ question }) => question, heads: true },
        { key: 'number', label: 'Your number', cell: ({ number }) => number },
        { key: 'needed', label: 'Needed', cell: ({ needed }) => needed },
      ]}
      rows={reportLines(agreement)}
      rowKey={({ question }) => question}
    />
  )
}
