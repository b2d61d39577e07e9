import { Compiled } from '../form/compiled'
import { Feedback } from '../form/feedback'
import { answerField } from '../form/fields'
import { KeptElsewhere, ownTextIn, TextBox } from '../form/own-text'
import { PartForm } from '../form/part-form'
import { type PartProps, usePart } from '../form/use-part'
import { rewriteFacts } from './rewrite'

/** A weak sentence to repair. The models are shown once a sentence of one's own is kept. */
export function RewriteCard(props: PartProps<'rewrite'>) {
  const state = usePart(props, rewriteFacts)
  const { part, view } = props
  const models = view?.feedback ?? null
  return (
    <PartForm
      {...{ state, props }}
      word="Rewrite"
      title={part.question}
      submit={models ? 'Save this version' : 'Save and compare'}
      feedback={
        models ? (
          <Feedback tone="neutral" title="Compare it with this">
            {models.models.map(({ html, because }) => (
              <div key={html} className="flex flex-col gap-1">
                <Compiled html={html} className="font-semibold" />
                <Compiled html={because} className="text-muted" />
              </div>
            ))}
            <p className="mt-1 font-semibold">Look at your own:</p>
            <ul className="list-disc pl-5">
              {models.looks.map((look) => (
                <li key={look}>
                  <Compiled as="span" html={look} />
                </li>
              ))}
            </ul>
          </Feedback>
        ) : null
      }
    >
      <blockquote className="border-l-4 border-line pl-4 text-muted">
        <Compiled as="span" html={part.weak} />
      </blockquote>
      <KeptElsewhere {...{ props, state }} />
      <TextBox
        id={`${state.anchor}-text`}
        name={answerField('text')}
        label="Your version"
        value={ownTextIn(props)}
        rows={3}
      />
    </PartForm>
  )
}
