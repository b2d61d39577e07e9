import { LEVELS } from '~/platform/shared/kernel'
import type { Rubric } from '../contract'

/** The rubric says what a reflection is read for, in the words that it will be scored with. */
export function RubricView({ rubric, open = false }: { rubric: Rubric; open?: boolean }) {
  return (
    <details open={open} className="rounded-lg border border-line bg-surface">
      <summary className="flex min-h-12 cursor-pointer items-center px-5 py-3 font-semibold">
        What your facilitator looks for
      </summary>
      <div className="flex flex-col gap-6 px-5 pb-5">
        <p className="text-muted">
          Level {rubric.passLevel} in each of these is what we look for. It is feedback, not a mark:
          no one in your agency sees it.
        </p>
        {rubric.criteria.map(({ id, title, levels }) => (
          <section key={id} className="flex flex-col gap-2">
            <h3 className="font-semibold">{title}</h3>
            <ol className="flex flex-col gap-1.5">
              {LEVELS.map((level) => (
                <li key={level} className="grid grid-cols-[2rem_1fr] text-sm">
                  <span aria-hidden="true" className="font-semibold text-muted tabular-nums">
                    {level}
                  </span>
                  <span>
                    <span className="sr-only">Level {level}: </span>
                    <strong>{levels[level].label}.</strong> {levels[level].text}
                  </span>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </details>
  )
}
