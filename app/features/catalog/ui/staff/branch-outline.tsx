import type { KeyTurn } from '../../contract'
import { Compiled } from '../mdx/compiled'

/** A conversation laid out: each turn with what can be said in it, what that does and where it leads. */
export function BranchOutline({ id, turns }: { id: string; turns: KeyTurn[] }) {
  const anchor = (turn: string) => `part-${id}-turn-${turn}`
  const numberOf = (turn: string) => turns.findIndex((one) => one.id === turn) + 1
  return (
    <ol className="flex flex-col gap-6">
      {turns.map((turn, at) => (
        <li key={turn.id} id={anchor(turn.id)} className="flex scroll-mt-6 flex-col gap-3">
          <p className="text-sm font-semibold text-muted">
            Turn {at + 1}, “{turn.id}”{turn.choices.length === 0 ? <span>: an end</span> : null}
          </p>
          <Compiled html={turn.html} className="prose-lesson text-base" />
          {turn.choices.length > 0 ? (
            <ul className="flex flex-col gap-3 border-l-2 border-line pl-4">
              {turn.choices.map(({ key, html, because, to }) => (
                <li key={key} className="flex flex-col gap-1">
                  <Compiled as="span" html={html} />
                  <Compiled as="span" html={because} className="text-muted" />
                  <a
                    href={`#${anchor(to)}`}
                    className="link inline-block self-start py-0.5 text-sm"
                  >
                    <span aria-hidden="true">→ </span>Leads to turn {numberOf(to)}, “{to}”
                  </a>
                </li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
