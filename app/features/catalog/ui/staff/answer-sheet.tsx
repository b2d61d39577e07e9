import { Reasons } from '~/ui/forms/reasons'
import type { AnswerSheet, SheetLine } from '../../contract'
import { Compiled } from '../../parts/form/compiled'

/** The panel says which answers of a part are right, and why. It is set apart by more than its color. */
export function AnswerSheetPanel({ sheet }: { sheet: AnswerSheet }) {
  return (
    <div className="-mt-4 max-w-[66ch] text-lg">
      <div className="flex flex-col gap-4 rounded-lg border border-dashed border-control bg-sunken p-5 text-base sm:p-6">
        <p className="font-semibold">
          <span className="text-muted">For staff: </span>
          {sheet.title}
        </p>
        {sheet.look === 'letters' ? (
          <Lettered lines={sheet.lines} />
        ) : (
          <Lines lines={sheet.lines} />
        )}
        {sheet.points ? <Points points={sheet.points} /> : null}
      </div>
    </div>
  )
}

const Lettered = ({ lines }: { lines: SheetLine[] }) => (
  <Reasons
    options={lines.map(({ head = '', html, right, because }) => ({
      ...{ key: head, correct: right },
      text: <Compiled as="span" html={html} />,
      because: because ? <Compiled as="span" html={because} /> : null,
    }))}
  />
)

function Lines({ lines }: { lines: SheetLine[] }) {
  return (
    <ol className="flex flex-col gap-4">
      {lines.map((line) => (
        <li key={line.id ?? line.html} id={line.id} className="flex scroll-mt-6 flex-col gap-1">
          <Line line={line} />
        </li>
      ))}
    </ol>
  )
}

function Line({
  line: { head, html, verdict, right, because, leads, lines },
}: {
  line: SheetLine
}) {
  return (
    <>
      {head ? <p className="text-sm font-semibold text-muted">{head}</p> : null}
      <Compiled
        html={html}
        className={right ? 'prose-lesson text-base font-semibold' : 'prose-lesson text-base'}
      />
      {verdict ? (
        <span>
          <span aria-hidden="true">→ </span>
          <Compiled as="span" html={verdict} className="font-semibold" />
        </span>
      ) : null}
      {because ? <Compiled html={because} className="text-muted" /> : null}
      {leads ? (
        <a href={`#${leads.to}`} className="link inline-block self-start py-0.5 text-sm">
          <span aria-hidden="true">→ </span>
          {leads.words}
        </a>
      ) : null}
      {lines && lines.length > 0 ? (
        <div className="border-l-2 border-line pl-4">
          <Lines lines={lines} />
        </div>
      ) : null}
    </>
  )
}

const Points = ({ points }: { points: string[] }) => (
  <>
    <p>To look for in one’s own:</p>
    <ul className="list-disc pl-5">
      {points.map((point) => (
        <li key={point}>
          <Compiled as="span" html={point} />
        </li>
      ))}
    </ul>
  </>
)
