import type { ReactNode } from 'react'
import { Button } from '~/ui/button'
import { type FieldLike, TextArea } from '~/ui/forms/field'
import { FieldGroup, FormActions, SubmitButton } from '~/ui/forms/form'
import { useNavigate } from '~/ui/navigation'
import { SAVE_OBSERVATION, SIGN } from '../../contract'

/** One strength and one thing to work on, whoever was observed. */
export const TakeAlong = ({ fields }: { fields: Record<'strength' | 'edge', FieldLike> }) => (
  <FieldGroup legend="To take along">
    <TextArea
      field={fields.strength}
      label="One strength, and its effect"
      hint="What did it make possible?"
      rows={3}
    />
    <TextArea field={fields.edge} label="One thing to work on" hint="Only one." rows={3} />
  </FieldGroup>
)

interface SignProps {
  /** Saves the draft and says whether that worked. */
  save: () => Promise<boolean>
  /** The address after "Finish later". */
  to: string
  /** A line that says whether the draft is saved. */
  children: ReactNode
}

/** The two ways to leave the form of an observation. */
export function SignOrLater({ save, to, children }: SignProps) {
  const navigate = useNavigate()
  const saveAndGo = async () => {
    if (await save()) navigate(to)
  }
  return (
    <div>
      <FormActions>
        <SubmitButton name="intent" value={SIGN}>
          Sign this observation
        </SubmitButton>
        <Button
          type="submit"
          tone="secondary"
          name="intent"
          value={SAVE_OBSERVATION}
          // Without scripts the browser would hold back what is not complete, and nothing of it was saved.
          formNoValidate
          onClick={(event) => {
            event.preventDefault()
            void saveAndGo()
          }}
        >
          Finish later
        </Button>
      </FormActions>
      {children}
    </div>
  )
}
