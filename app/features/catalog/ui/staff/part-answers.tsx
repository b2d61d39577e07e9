import type { ReactNode } from 'react'
import { Reasons } from '~/ui/forms/reasons'
import type { LessonPart, PartOf, PreviewKey } from '../../contract'
import { Compiled } from '../mdx/compiled'
import { BranchOutline } from './branch-outline'
import { VignetteReference } from './vignette-reference'

/** The panel says which answers of a part are right, and why. It is empty where none is right or wrong. */
export function PartAnswers({ part, answer }: { part: LessonPart; answer: PreviewKey }) {
  if (answer.kind === 'check')
    return (
      <Panel title="The answers">
        <Reasons
          options={answer.options.map(({ key, html, correct, because }) => ({
            ...{ key, correct },
            text: <Compiled as="span" html={html} />,
            because: <Compiled as="span" html={because} />,
          }))}
        />
      </Panel>
    )
  if (answer.kind === 'branch')
    return (
      <Panel title="Every turn">
        <BranchOutline id={part.id} turns={answer.turns} />
      </Panel>
    )
  if (answer.kind === 'sort' && part.kind === 'sort')
    return (
      <Panel title="Where they belong">
        <Places part={part} items={answer.items} />
      </Panel>
    )
  if (answer.kind === 'rewrite')
    return (
      <Panel title={answer.models.length > 1 ? 'The models' : 'The model'}>
        <Models {...answer} />
      </Panel>
    )
  if (answer.kind === 'vignette' && part.kind === 'vignette')
    return (
      <Panel title="The reference">
        <VignetteReference part={part} answer={answer} />
      </Panel>
    )
  return null
}

/** Set apart from what coaches see, by more than its colour. */
function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="-mt-4 max-w-[66ch] text-lg">
      <div className="flex flex-col gap-4 rounded-lg border border-dashed border-control bg-sunken p-5 text-base sm:p-6">
        <p className="font-semibold">
          <span className="text-muted">For staff: </span>
          {title}
        </p>
        {children}
      </div>
    </div>
  )
}

type Key<K extends PreviewKey['kind']> = Extract<PreviewKey, { kind: K }>

function Places({ part, items }: { part: PartOf<'sort'>; items: Key<'sort'>['items'] }) {
  return (
    <ul className="flex flex-col gap-4">
      {items.map(({ id, bin, because }) => (
        <li key={id} className="flex flex-col gap-1">
          <Compiled as="span" html={part.items.find((item) => item.id === id)?.html ?? ''} />
          <span>
            <span aria-hidden="true">→ </span>
            <span className="sr-only">belongs to: </span>
            <Compiled
              as="span"
              html={part.bins.find((one) => one.id === bin)?.label ?? bin}
              className="font-semibold"
            />
          </span>
          <Compiled as="span" html={because} className="text-muted" />
        </li>
      ))}
    </ul>
  )
}

function Models({ models, looks }: Pick<Key<'rewrite'>, 'models' | 'looks'>) {
  return (
    <>
      {models.map(({ html, because }) => (
        <div key={html} className="flex flex-col gap-1">
          <Compiled html={html} className="font-semibold" />
          <Compiled html={because} className="text-muted" />
        </div>
      ))}
      <p>To look for in one’s own:</p>
      <ul className="list-disc pl-5">
        {looks.map((look) => (
          <li key={look}>
            <Compiled as="span" html={look} />
          </li>
        ))}
      </ul>
    </>
  )
}
