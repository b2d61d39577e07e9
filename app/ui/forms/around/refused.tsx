import { Notice } from '../../notice'
import type { LastResult } from '../plain-form'

interface Props {
  lastResult: LastResult
  /** The intents of the forms that it is about; without them it is about every form of the page. */
  intents?: readonly string[]
  title?: string
}

/** Why nothing came of a press, for forms that have no place of their own for an answer, such as those of one button. */
export function Refused({ lastResult, intents, title = 'Nothing was changed' }: Props) {
  const said = lastResult?.error?.['']
  const sent = lastResult?.initialValue?.intent
  if (!said || (intents && !intents.some((intent) => intent === sent))) return null
  return (
    <Notice tone="error" title={title} live>
      {said.join(' ')}.
    </Notice>
  )
}
