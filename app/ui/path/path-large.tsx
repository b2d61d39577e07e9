import { classes } from '../classes'
import { Across, kindAt, StonesOnWay } from './path-drawing'
import { PathInWords } from './path-in-words'
import { isSeenByPeer, type PathData, STEPS, type StepKind } from './path-model'

/** Every stone of the way with its name; it stands upright on a phone. */
export function LargePath({ className, ...data }: PathData & { className?: string }) {
  return (
    <div className={classes('@container max-w-regular', className)}>
      <PathInWords data={data} />
      <div aria-hidden="true" className="hidden @2xl:block">
        <Across data={data} gap={84} />
        <div className="grid grid-cols-7">
          {STEPS.map((name, index) => (
            <p key={name} className="flex flex-col text-center text-sm leading-snug">
              <span className={nameTone(data, index)}>{name}</span>
              <KindWord kind={kindAt(data.steps, index)} index={index} />
            </p>
          ))}
        </div>
      </div>
      <Upright data={data} />
    </div>
  )
}

const nameTone = ({ current, steps }: PathData, index: number): string =>
  current === index + 1
    ? 'font-bold text-ink'
    : kindAt(steps, index) === 'empty'
      ? 'text-muted'
      : 'text-ink'

const ROW = 50
const SWING = [0, 11, 4, -9, -4, 9, 0]

/** The path going up a narrow screen, one name beside each stone. */
function Upright({ data }: { data: PathData }) {
  const at = STEPS.map((_, index) => ({ x: 40 + (SWING[index] ?? 0), y: 36 + index * ROW }))
  return (
    <div aria-hidden="true" className="flex gap-3 @2xl:hidden">
      <svg
        aria-hidden="true"
        viewBox={`0 0 80 ${36 + 6 * ROW + 26}`}
        className="w-20 shrink-0 self-start overflow-visible"
      >
        <StonesOnWay data={data} at={at} upright />
      </svg>
      <div className="flex flex-1 flex-col" style={{ paddingTop: 22 }}>
        {STEPS.map((name, index) => (
          <p
            key={name}
            className={classes('flex flex-wrap items-baseline gap-x-2.5', nameTone(data, index))}
            style={{ minHeight: ROW }}
          >
            {name}
            <KindWord kind={kindAt(data.steps, index)} index={index} />
          </p>
        ))}
      </div>
    </div>
  )
}

const KIND_WORDS: Record<StepKind, string> = {
  empty: '',
  outlined: 'recorded',
  filled: 'seen by another',
  fading: 'fading',
  gap: 'skipped',
}

function KindWord({ kind, index }: { kind: StepKind; index: number }) {
  const words = isSeenByPeer(kind, index) ? 'seen by a peer' : KIND_WORDS[kind]
  return words ? <span className="text-xs font-normal text-muted">{words}</span> : null
}
