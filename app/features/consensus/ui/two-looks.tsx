import type { ObservationView } from '~/features/observations/contract'
import { paths } from '~/platform/shared/paths'
import { Link } from '~/ui/navigation'
import { DescriptionList, Name, Notice, Section, Table } from '~/ui/page'
import type { LookScore, TwoLooks } from '../contract'
import { AgreeForms } from './agree-forms'

interface Props {
  observation: ObservationView
  two: TwoLooks | null
  mutationId: string
  lastResult: Parameters<typeof AgreeForms>[0]['lastResult']
}

/** A score in few words, in the instrument's terms. */
const lookWords = ({ level, prompt, carried }: LookScore, ladders: TwoLooks['ladders']): string =>
  level === null
    ? 'No opportunity'
    : [
        `Level ${level}.`,
        ...(prompt === null ? [] : [`Help: ${ladders.prompt[prompt]}`]),
        ...(carried === null ? [] : [`Who led it: ${ladders.carried[carried]}`]),
      ].join(' ')

const agreementWords = ({ n, exact, withinOne }: TwoLooks['agreement']) =>
  n === 0
    ? 'There is no skill for which both gave a level.'
    : `The same level in ${exact} of ${n}, within one level in ${withinOne} of ${n}.`

/** Both looks at one occasion, how far they agree, and whether the two have agreed. */
export function TwoLooksPart({ observation, two, mutationId, lastResult }: Props) {
  const { observerName, reader } = observation
  if (!two) return null
  const { other, skills, ladders, agreement, consensus, mayAgree } = two
  const rows = skills.map((pair) => ({
    ...pair,
    agreed: consensus.scores.find(({ skillId }) => skillId === pair.this.skillId),
  }))
  const isAgreed = consensus.state === 'agreed'
  return (
    <Section
      title="Two looks at one occasion"
      hint="They scored apart. Both scores stay as they are, whatever the two agree on."
    >
      <Table
        caption="What each of the two gave"
        captionHidden
        rows={rows}
        rowKey={(row) => row.this.skillId}
        columns={[
          { key: 'skill', label: 'Skill', cell: (row) => row.this.skillTitle },
          {
            key: 'this',
            label: observerName,
            cell: (row) => lookWords(row.this, ladders),
          },
          {
            key: 'other',
            label: other.observerName,
            cell: (row) => lookWords(row.other, ladders),
          },
          ...(isAgreed
            ? [
                {
                  key: 'agreed',
                  label: 'Agreed',
                  cell: (row: (typeof rows)[number]) =>
                    row.agreed ? lookWords(row.agreed, ladders) : '',
                },
              ]
            : []),
        ]}
      />
      <DescriptionList
        items={[
          { term: 'How far they agree', value: agreementWords(agreement) },
          { term: 'What counts', value: countsWords(consensus.state) },
        ]}
      />
      {other.presence ? (
        <p className="text-sm text-muted">
          {other.presence === 'present'
            ? 'The second observer was there too.'
            : 'The second observer watched the recording.'}
        </p>
      ) : null}
      <p>
        <Link to={paths.observation(other.id)} className="link inline-flex min-h-11 items-center">
          <span>
            Read what <Name>{other.observerName}</Name> saw
          </span>
        </Link>
      </p>
      {reader === 'coach' || reader === 'facilitator' ? null : <Proposal two={two} />}
      {mayAgree ? (
        <AgreeForms
          key={consensus.version}
          two={two}
          mutationId={mutationId}
          lastResult={lastResult}
        />
      ) : null}
    </Section>
  )
}

const countsWords = (state: TwoLooks['consensus']['state']): string =>
  state === 'agreed'
    ? 'What the two agreed on.'
    : 'The mean of both, with the level rounded down and the help rounded up.'

/** The proposal of this moment, for the two observers. */
function Proposal({ two: { consensus, ladders } }: { two: TwoLooks }) {
  const { state, isOwn, byName, scores } = consensus
  if (state === 'apart')
    return (
      <Notice title="You don’t agree, and that’s all right">
        {isOwn ? (
          <span key="own">You have said so.</span>
        ) : (
          <span key="other">
            <Name>{byName}</Name> has said so.
          </span>
        )}
        <span> The mean of both counts. Either of you can still propose something.</span>
      </Notice>
    )
  if (state !== 'proposed') return null
  return (
    <Notice
      title={
        isOwn ? (
          'Your proposal waits for the other observer'
        ) : (
          <span>
            <Name>{byName}</Name> proposes
          </span>
        )
      }
    >
      <ul className="flex list-disc flex-col gap-1 pl-6">
        {scores.map((score) => (
          <li key={score.skillId}>
            {score.skillTitle}: {lookWords(score, ladders)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
