import { Table } from '~/ui/lists/table'
import type { Brief, BriefSection } from '../contract'

/** One release on one page: on paper each section stands where the PDF has it. */
export function BriefPage({ brief }: { brief: Brief }) {
  const wide = brief.sections.filter(({ wide }) => wide)
  const narrow = brief.sections.filter(({ wide }) => !wide)
  return (
    <div className="one-sheet flex flex-col gap-10 print:gap-2">
      {brief.instead ? <p>{brief.instead}</p> : null}
      {wide.map((section) => (
        <SectionOfBrief key={section.id} section={section} />
      ))}
      {narrow.length > 0 ? (
        <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2 lg:grid-rows-[auto_1fr] print:grid-cols-2 print:grid-rows-[auto_1fr] print:gap-x-6 print:gap-y-2">
          {narrow.map((section) => (
            <div
              key={section.id}
              // The longest of them stands beside the others.
              className={section.id === 'climate' ? 'lg:row-span-2 print:row-span-2' : undefined}
            >
              <SectionOfBrief section={section} />
            </div>
          ))}
        </div>
      ) : null}
      <section className="flex max-w-reading flex-col gap-2 print:max-w-none print:gap-0">
        <h2 className="text-xl">{brief.reading.title}</h2>
        <p>{brief.reading.sentences.join(' ')}</p>
      </section>
      <p className="text-sm text-muted">{brief.foot}</p>
    </div>
  )
}

function SectionOfBrief({ section }: { section: BriefSection }) {
  const { title, labels, columns, rows, marks = [], instead, n, evidence, definition } = section
  return (
    <section className="flex flex-col gap-3 print:gap-0.5">
      <h2 className="text-xl">{title}</h2>
      {instead ? (
        <p>{instead}</p>
      ) : (
        <>
          <Table
            caption={title}
            captionHidden
            rows={rows}
            rowKey={({ label }) => label}
            columns={[
              { key: 'label', label: labels, heads: true, cell: ({ label }) => label },
              ...columns.map((label, at) => ({
                key: label,
                label,
                cell: ({ figures }: (typeof rows)[number]) => figures[at]?.text ?? '',
              })),
            ]}
          />
          {marks.length > 0 ? (
            <p className="text-sm text-muted">
              {marks.map(({ label, figure }) => `${label}: ${figure.text}`).join('; ')}.
            </p>
          ) : null}
          <p className="max-w-reading text-sm text-muted print:max-w-none">
            n: {n}. {evidence} {definition}
          </p>
        </>
      )}
    </section>
  )
}
