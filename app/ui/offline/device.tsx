import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react'
import { useLocation } from '../navigation'
import { type Unsent, type UnsentQueue, unsentQueue } from './unsent'

/** The person who is signed in on this device. */
export interface Device {
  person: string
  /** Names this person's kept pages; null where none are kept. */
  shelf: string | null
}

interface Standing {
  device: Device | null
  unsent: Unsent[]
}

const StandingContext = createContext<Standing>({ device: null, unsent: [] })

export const useDevice = (): Device | null => useContext(StandingContext).device

/** The entries of this person that wait on this device, oldest first. There are none while the page is on its way. */
export const useUnsent = (): Unsent[] => useContext(StandingContext).unsent

/** The answer from this form of the page that waits on this device: the one with this id, else the oldest. */
export function useUnsentFrom(form: string, id?: string): Unsent | undefined {
  const { pathname } = useLocation()
  const waiting = useUnsent().filter((entry) => entry.form === form && entry.page === pathname)
  return waiting.find((entry) => entry.id === id) ?? waiting[0]
}

/** This person's queue on this device. */
export const queueOf = (person: string): UnsentQueue =>
  unsentQueue(() => window.localStorage, person, queueChanged)

const listeners = new Set<() => void>()

/** Tells the page; other tabs hear it from the storage itself. */
const queueChanged = () => {
  for (const listener of listeners) listener()
}

function onQueue(listener: () => void) {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

const NOTHING = '[]'

export function DeviceProvider({
  device,
  children,
}: {
  device: Device | null
  children: ReactNode
}) {
  const person = device?.person
  const queued = useSyncExternalStore(
    onQueue,
    () => (person ? JSON.stringify(queueOf(person).all()) : NOTHING),
    () => NOTHING,
  )
  const shelf = device?.shelf ?? null
  const standing = useMemo(
    () => ({
      device: person ? { person, shelf } : null,
      unsent: JSON.parse(queued) as Unsent[],
    }),
    [person, shelf, queued],
  )
  return <StandingContext.Provider value={standing}>{children}</StandingContext.Provider>
}
