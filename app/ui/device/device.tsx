import {
  createContext,
  Fragment,
  type ReactNode,
  useContext,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import { useLocation } from '../navigation'
import type { Unsent } from './kinds'
import { unsentQueue } from './unsent'
import { onUnsent } from './words'

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

/** The person whose words are written on this page; undefined where no one is signed in. */
export const usePerson = (): string | undefined => useDevice()?.person

/** The entries of this person that wait on this device, oldest first. There are none while the page is on its way. */
export const useUnsent = (): Unsent[] => useContext(StandingContext).unsent

/** The answer from this form of the page that waits on this device: the one with this id, else the oldest. */
export function useUnsentFrom(form: string, id?: string): Unsent | undefined {
  const { pathname } = useLocation()
  const waiting = useUnsent().filter((entry) => entry.form === form && entry.page === pathname)
  return waiting.find((entry) => entry.id === id) ?? waiting[0]
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
    onUnsent,
    () => (person ? JSON.stringify(unsentQueue(person).all()) : NOTHING),
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
  return (
    <StandingContext.Provider value={standing}>
      <Fragment key={useTurn(person)}>{children}</Fragment>
    </StandingContext.Provider>
  )
}

/**
 * Grows when another person has signed in while the page stood open: it is then built again, so that no box
 * still holds the words of the one before. Coming and going are no such change: their pages are others.
 */
function useTurn(person: string | undefined): number {
  const [seen, setSeen] = useState({ person, turn: 0 })
  if (person === undefined || person === seen.person) return seen.turn
  const turn = seen.person === undefined ? seen.turn : seen.turn + 1
  setSeen({ person, turn })
  return turn
}
