import { answerField } from '../form/fields'
import { KeptElsewhere, ownTextIn, TextBox } from '../form/own-text'
import { PartForm } from '../form/part-form'
import { type PartProps, usePart } from '../form/use-part'
import { pauseFacts } from './pause'

/** A private note. No one else ever reads it. */
export function PauseCard(props: PartProps<'pause'>) {
  const state = usePart(props, pauseFacts)
  const { part, view } = props
  return (
    <PartForm
      {...{ state, props }}
      word="For yourself"
      title={part.question}
      submit={view ? 'Save this version' : 'Save note'}
      feedback={view ? <p className="text-base">Kept. Only you can read it.</p> : null}
    >
      <KeptElsewhere {...{ props, state }} />
      <TextBox
        id={`${state.anchor}-text`}
        name={answerField('text')}
        label="Your note, for your eyes only"
        value={ownTextIn(props)}
        rows={4}
      />
      <p className="text-sm text-muted">
        Leave out names and whatever could tell who a family is, here too.
      </p>
    </PartForm>
  )
}
