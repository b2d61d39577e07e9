import { useEffect } from 'react'
import { keptAddress } from '~/platform/shared/offline/rules'
import { ErrorView } from '../frame/error-view'
import { useLocation } from '../navigation'
import { isServiceWorkerActive } from './connection'

export { DeviceProvider, usePerson, useUnsent, useUnsentFrom } from '../device/device'
export type { Unsent } from '../device/kinds'
export { KEEPS_OTHER_TEXT } from '../device/unsent'
export { isConnectionFailure } from './connection'
export { Offline } from './in-frame'
export { KeepAlso, KeptCopy, useLiveId, useOpenedAsCopy } from './kept-copy'
export { LeavingWarning } from './leaving-warning'
export { type KeptUnsent, REFUSED, sendOrKeep, sendOrStay, unlessKept } from './send-or-keep'

/** In the place of a page that could not be reached. It may be kept here: then it is loaded. */
export function NotConnected() {
  const { pathname, search } = useLocation()
  useEffect(() => {
    if (keptAddress({ pathname, search }) && isServiceWorkerActive()) window.location.reload()
  }, [pathname, search])
  return <ErrorView status="offline" home={{ to: pathname + search, label: 'Try again' }} />
}

/** A form says this when its answer waits on this device. */
export const KEPT_WORDS = 'Kept on this device. It will be sent when you are connected again.'

/** A form says this where the device could not keep its answer. */
export const NOT_KEPT_WORDS =
  'You are not connected, and this device cannot keep it for later. It is still here in the form: send it again when you are connected.'
