import { classes } from '../classes'
import { Across } from './path-drawing'
import { PathInWords } from './path-in-words'
import { type PathData, stepName } from './path-model'

export { LargePath } from './path-large'
export { PathLegend } from './path-legend'
export type { PathData } from './path-model'
export { drawMarks, StepSprite } from './step-mark'

export type PathProps = PathData & {
  /** `compact`: stones only, for rows of tables. `regular`: the skill's name and where it stands, then the steps. */
  size?: 'compact' | 'regular'
  className?: string
}

/** The way of one skill from introduced to sustained, as seven steps. */
export function Path({ size = 'regular', className, ...data }: PathProps) {
  if (size === 'compact') {
    return (
      <div className={classes('max-w-64 min-w-40', className)}>
        <PathInWords data={data} />
        <Across data={data} gap={44} />
      </div>
    )
  }
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
      <PathInWords data={data} />
      <Across data={data} gap={62} />
    </div>
  )
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** "Was Observed; now Tried" */
function Standing({ current, peak, note }: PathData) {
  return (
    <>
      {peak > current ? <span>{`Was ${capital(stepName(peak))}; now `}</span> : null}
      <strong className="font-semibold text-ink">{capital(stepName(current))}</strong>
      {note ? <span>{` · ${note}`}</span> : null}
    </>
  )
}
