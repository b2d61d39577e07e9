import { useEffect } from 'react'
import { SIGNED_IN_AS } from '~/platform/shared/requests/signed-in-as'
import { usePerson } from '~/ui/offline'
import { KEEP_PLACE } from '../../domain/lesson-forms'

/** Headings and parts; the page around the text has ids of its own. */
const PLACES = 'article :is(h2, h3)[id], article form[id]'
/** A person who stays so long at a place is reading there. */
const READING_MS = 4_000

/** The last place whose beginning is in the upper half of the screen; null above the first. */
function placeOnScreen(): string | null {
  const places = [...document.querySelectorAll(PLACES)]
  const line = window.innerHeight / 2
  return places.findLast((place) => place.getBoundingClientRect().top <= line)?.id ?? null
}

interface ReadingPlaceOptions {
  /** Where it is told; null for someone who has no place here or is done. */
  address: string | null
  /** The place that the server knows. */
  known: string | null
}

/**
 * Tells the server where the reader is, so that "continue" leads there on any device: after a few seconds at
 * a place, and when the page is left. No one waits for it, and without a connection it is not told.
 */
export function useReadingPlace({ address, known }: ReadingPlaceOptions): void {
  const person = usePerson()
  useEffect(() => {
    if (!address || !person) return
    let told = known
    let here: string | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      clearTimeout(timer)
      if (!here || here === told) return
      const form = new FormData()
      form.set('intent', KEEP_PLACE)
      form.set(SIGNED_IN_AS, person)
      form.set('place', here)
      if (navigator.sendBeacon(address, form)) told = here
    }
    const onScroll = () => {
      const place = placeOnScreen()
      if (place === here) return
      here = place
      clearTimeout(timer)
      timer = setTimeout(tell, READING_MS)
    }
    const onHide = () => document.visibilityState === 'hidden' && tell()
    window.addEventListener('scroll', onScroll, { passive: true })
    document.addEventListener('visibilitychange', onHide)
    return () => {
      window.removeEventListener('scroll', onScroll)
      document.removeEventListener('visibilitychange', onHide)
      tell()
    }
  }, [address, person, known])
}
