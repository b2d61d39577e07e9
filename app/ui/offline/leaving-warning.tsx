import { useSyncExternalStore } from 'react'
import { Button } from '../button'
import { begunBy } from '../device/begun'
import { usePerson, useUnsent } from '../device/device'
import { onWords } from '../device/words'
import { Notice } from '../notice'
import { RemoveUnsent } from './in-frame'
import { begunWords, countsOf } from './unsent-words'

/** Before someone signs out, this says which of their words stay on this device. */
export function LeavingWarning() {
  return (
    <>
      <UnsentWarning />
      <BegunWarning />
    </>
  )
}

function UnsentWarning() {
  const unsent = useUnsent()
  const { length } = unsent
  if (length === 0) return null
  const [it, is] = length === 1 ? ['It', 'is'] : ['They', 'are']
  return (
    <Notice
      tone="warning"
      title={`${countsOf(unsent)} still on this device`}
      action={<RemoveUnsent entries={unsent} />}
    >
      {it} will wait here under your name and {is} sent when you sign in on this device again. If
      the device is not your own, connect first so that nothing waits, or remove what is left.
    </Notice>
  )
}

function BegunWarning() {
  const person = usePerson() ?? ''
  const count = useSyncExternalStore(
    onWords,
    () => begunBy(person).count(),
    () => 0,
  )
  if (count === 0) return null
  const { title, text, remove } = begunWords(count)
  return (
    <Notice
      tone="warning"
      title={title}
      action={
        <Button tone="secondary" size="small" onClick={() => begunBy(person).remove()}>
          {remove}
        </Button>
      }
    >
      {text}
    </Notice>
  )
}
