import { classes } from './classes'
import { Across, kindAt, Way } from './parts/path-drawing'
import { describePath, type PathData, STONES, type StoneKind, stoneName } from './parts/path-model'
import { Stone } from './parts/path-stone'

export { PathLegend } from './parts/path-legend'
export { describePath, type PathData, STONES, type StoneKind, stoneName } from './parts/path-model'

export type PathProps = PathData & {
  /**
   * `compact`: stones only, for rows of tables. `regular`: the skill's name and where it stands, then
   * the stones. `large`: every stone with its name; stands upright on a phone.
   */
  size?: 'compact' | 'regular' | 'large'
  className?: string
}

/** The way of one skill from introduced to sustained, as seven stones. */
export function Path({ size = 'regular', className, ...data }: PathProps) {
  if (size === 'compact') {
    return (
      <div className={classes('max-w-64 min-w-40', className)}>
        <InWords data={data} />
        <Across data={data} gap={44} />
      </div>
    )
  }
  if (size === 'large') return <LargePath data={data} className={className} />
  return (
    <div className={classes('flex flex-col gap-1', className)}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="font-semibold" aria-hidden="true">
          {data.label}
        </p>
        <p aria-hidden="true" className="text-sm text-muted">
          <Standing {...data} />
        </p>
      </div>
      <InWords data={data} />
      <Across data={data} gap={62} />
    </div>
  )
}

const InWords = ({ data }: { data: PathData }) => <p className="sr-only">{describePath(data)}</p>

/** "Tried · reached observed before" */
function Standing({ current, peak, note }: PathData) {
  const now = stoneName(current)
  return (
    <>
      <strong className="font-semibold text-ink">
        {now.charAt(0).toUpperCase() + now.slice(1)}
      </strong>
      {peak > current ? <span>{` · reached ${stoneName(peak)} before`}</span> : null}
      {note ? <span>{` · ${note}`}</span> : null}
    </>
  )
}

function LargePath({ data, className }: { data: PathData; className?: string }) {
  return (
    <div className={classes('@container max-w-regular', className)}>
      <InWords data={data} />
      <div aria-hidden="true" className="hidden @2xl:block">
        <Across data={data} gap={84} />
        <div className="grid grid-cols-7">
          {STONES.map((name, index) => (
            <p key={name} className="flex flex-col text-center text-sm leading-snug">
              <span className={nameTone(data, index)}>{name}</span>
              <KindWord kind={kindAt(data.stones, index)} />
            </p>
          ))}
        </div>
      </div>
      <Upright data={data} />
    </div>
  )
}

const nameTone = ({ current, stones }: PathData, index: number): string =>
  current === index + 1
    ? 'font-bold text-ink'
    : kindAt(stones, index) === 'empty'
      ? 'text-muted'
      : 'text-ink'

const ROW = 50
const SWING = [0, 11, 4, -9, -4, 9, 0]

/** The path going up a narrow screen, one name beside each stone. */
function Upright({ data }: { data: PathData }) {
  const at = STONES.map((_, index) => ({ x: 40 + (SWING[index] ?? 0), y: 36 + index * ROW }))
  return (
    <div aria-hidden="true" className="flex gap-3 @2xl:hidden">
      <svg
        aria-hidden="true"
        viewBox={`0 0 80 ${36 + 6 * ROW + 26}`}
        className="w-20 shrink-0 self-start overflow-visible"
      >
        <Way points={at} reached={data.peak} upright />
        {STONES.map((name, index) => (
          <Stone
            key={name}
            index={index}
            kind={kindAt(data.stones, index)}
            x={at[index]?.x ?? 0}
            y={at[index]?.y ?? 0}
            here={data.current === index + 1}
          />
        ))}
      </svg>
      <div className="flex flex-1 flex-col" style={{ paddingTop: 22 }}>
        {STONES.map((name, index) => (
          <p
            key={name}
            className={classes('flex flex-wrap items-baseline gap-x-2.5', nameTone(data, index))}
            style={{ minHeight: ROW }}
          >
            {name}
            <KindWord kind={kindAt(data.stones, index)} />
          </p>
        ))}
      </div>
    </div>
  )
}

const KIND_WORDS: Record<StoneKind, string> = {
  empty: '',
  outlined: 'on record',
  filled: 'seen by another',
  fading: 'fading',
  gap: 'passed over',
}

function KindWord({ kind }: { kind: StoneKind }) {
  return KIND_WORDS[kind] ? (
    <span className="text-xs font-normal text-muted">{KIND_WORDS[kind]}</span>
  ) : null
}
