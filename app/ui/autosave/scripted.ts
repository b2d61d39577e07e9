import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether scripts run on this page: not on the server, nor in a browser without them. */
export const useScripted = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
