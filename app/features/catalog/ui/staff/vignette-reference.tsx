import type { PartOf, PreviewKey } from '../../contract'

interface Props {
  part: PartOf<'vignette'>
  answer: Extract<PreviewKey, { kind: 'vignette' }>
}

/** The levels that experienced scorers agreed on, each with its anchor and why. */
export function VignetteReference({ part, answer: { reference, because } }: Props) {
  return (
    <dl className="flex flex-col gap-4">
      {part.skills.map(({ id, title, levels }) => {
        const level = reference.levels[id] ?? 'na'
        return (
          <Scored
            key={id}
            name={`${id} ${title}`}
            score={level === 'na' ? 'No opportunity' : `Level ${level}: ${levels[level]}`}
            because={because[id]}
          />
        )
      })}
      <Scored
        name="How much help there was"
        score={`${reference.prompt}: ${part.prompt[reference.prompt]}`}
        because={because.prompt}
      />
      <Scored
        name="Who carried it"
        score={`${reference.carried}: ${part.carried[reference.carried]}`}
        because={because.carried}
      />
    </dl>
  )
}

function Scored({
  name,
  score,
  because,
}: {
  name: string
  score: string
  because: string | undefined
}) {
  return (
    <div className="flex flex-col gap-1">
      <dt className="font-semibold">{name}</dt>
      <dd>{score}</dd>
      {because ? <dd className="text-muted">{because}</dd> : null}
    </div>
  )
}
