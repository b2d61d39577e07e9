import { IMPORT_REASONS, type ImportGroup, type ImportOutcome } from '~/features/seats/contract'

/** Longer groups are folded away at first: what went wrong is to be seen before what went well. */
const FOLDED_FROM = 12

interface GroupsProps {
  groups: ImportGroup[]
  /** How those who are invited are called: before, or after. */
  invited: string
  /** All groups are open, because so many lines stand on one page. */
  open?: boolean
}

export const resultWords = (outcome: ImportOutcome, invited: string): string =>
  outcome === 'invited' ? invited : IMPORT_REASONS[outcome]

/** The lines of a list under the words that say what becomes of them. */
export const ListGroups = ({ groups, invited, open }: GroupsProps) => (
  <div className="flex flex-col gap-3">
    {groups.map(({ outcome, count, lines }) => (
      <details
        key={outcome}
        open={open || count < FOLDED_FROM}
        className="rounded-lg border border-line bg-surface px-4 py-2"
      >
        <summary className="min-h-9 cursor-pointer py-1 font-semibold">
          {resultWords(outcome, invited)}{' '}
          <span className="font-normal text-muted tabular-nums">
            ({count.toLocaleString('en-US')})
          </span>
        </summary>
        <ul className="flex flex-col gap-1 pb-2">
          {lines.map(({ line, text, key }) => (
            <li key={key} className="flex flex-wrap gap-x-3">
              <span className="text-muted tabular-nums">Line {line}</span>
              <bdi className="wrap-anywhere">{text}</bdi>
            </li>
          ))}
          {!open && count > lines.length ? (
            <li className="text-muted">
              {`And ${(count - lines.length).toLocaleString('en-US')} more. The report has every line.`}
            </li>
          ) : null}
        </ul>
      </details>
    ))}
  </div>
)
