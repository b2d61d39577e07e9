import { IMPORT_REASONS, type ImportGroup } from '~/features/seats/contract'

/** Longer groups are folded away at first: what went wrong is to be seen before what went well. */
const FOLDED_FROM = 12

interface GroupsProps {
  groups: ImportGroup[]
  /** How those who are invited are called: before, or after. */
  invited: string
}

/** Every line of a list under the words that say what becomes of it. */
export const ListGroups = ({ groups, invited }: GroupsProps) => (
  <div className="flex flex-col gap-3">
    {groups.map(({ outcome, count, lines }) => (
      <details
        key={outcome}
        open={count < FOLDED_FROM}
        className="rounded-lg border border-line bg-surface px-4 py-2"
      >
        <summary className="min-h-9 cursor-pointer py-1 font-semibold">
          {outcome === 'invited' ? invited : IMPORT_REASONS[outcome]}{' '}
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
        </ul>
      </details>
    ))}
  </div>
)
