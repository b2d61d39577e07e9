import { browserStore } from './words'

/** How someone likes a thing to be on this device. A browser that keeps nothing leaves it as it comes. */
export function readPreference(name: string): string | null {
  try {
    return browserStore().getItem(keyOf(name))
  } catch {
    return null
  }
}

export function writePreference(name: string, value: string): void {
  try {
    browserStore().setItem(keyOf(name), value)
  } catch {
    // It holds for this page only.
  }
}

const keyOf = (name: string) => `footbridge:${name}`
