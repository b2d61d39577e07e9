import { useEffect, useState } from 'react'
import { paths } from '~/platform/shared/paths'
import { Button } from '../button'
import { useDevice, usePerson, useUnsent } from '../device/device'
import type { Unsent } from '../device/kinds'
import { unsentQueue } from '../device/unsent'
import { Link, useLocation } from '../navigation'
import { Notice } from '../notice'
import { isServiceWorkerActive, messageServiceWorker } from './connection'
import { REFUSED } from './send-or-keep'
import { countsOf, wordOf, writtenIn } from './unsent-words'
import { useSending } from './use-sending'

/**
 * The shelf that this document has told the worker. The frame may be built again, as for an error, long after
 * someone else has signed in with another tab: only a newer answer of the server's is news.
 */
let told: string | null | undefined

/**
 * Stands once in the frame of every page: says who is signed in to the worker, sends what waits on this
 * device, and shows what the server would not take. `known` is false where no one could say who it is.
 */
export function Offline({ known }: { known: boolean }) {
  const device = useDevice()
  const shelf = device?.shelf ?? null
  useEffect(() => {
    if (!known || told === shelf) return
    told = shelf
    void messageServiceWorker({ kind: 'person', key: shelf })
  }, [known, shelf])
  useLoadsWithoutConnection()
  const stopped = useSending(device)
  const waiting = useUnsent().filter(({ refused }) => refused === undefined)
  return (
    <>
      {stopped === 'signed-out' && waiting.length > 0 ? <SignInFirst entries={waiting} /> : null}
      {useRefusedElsewhere().map((entry) => (
        <Refused key={entry.id} entry={entry} />
      ))}
    </>
  )
}

/** Without a connection a link loads its page: the worker has a copy, or says what there is. */
function useLoadsWithoutConnection() {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (link && !navigator.onLine && isServiceWorkerActive()) event.stopPropagation()
    }
    window.addEventListener('click', onClick, true)
    return () => window.removeEventListener('click', onClick, true)
  }, [])
}

/** The refused entries whose form is not on this page. A form that is here says it itself. */
function useRefusedElsewhere(): Unsent[] {
  const unsent = useUnsent()
  const { pathname, search } = useLocation()
  const [elsewhere, setElsewhere] = useState<Unsent[]>([])
  useEffect(() => {
    const asked = new URLSearchParams(search).get(REFUSED)
    // A form that can be sent no more does not say it. One of many sendings holds the one that is asked for.
    const isHere = ({ id, page, form, each }: Unsent) =>
      (each ? id === asked : page === pathname) &&
      Boolean(document.getElementById(form)?.querySelector('[type=submit]'))
    setElsewhere(unsent.filter((entry) => entry.refused !== undefined && !isHere(entry)))
  }, [unsent, pathname, search])
  return elsewhere
}

function SignInFirst({ entries }: { entries: readonly Unsent[] }) {
  const { pathname } = useLocation()
  const [was, is, itself] =
    entries.length === 1 ? ['it was', 'it is', 'itself'] : ['they were', 'they are', 'themselves']
  return (
    <Notice live className="mb-8" title={`${countsOf(entries)} on this device`}>
      You have been signed out before {was} sent.{' '}
      <Link to={paths.signIn(pathname)} reloadDocument className="link">
        Sign in
      </Link>
      , and {is} sent by {itself}.
    </Notice>
  )
}

const SITE = / · Footbridge$/

/** Only its writer says that something may go. */
export function RemoveUnsent({ entries }: { entries: readonly Unsent[] }) {
  const person = usePerson()
  const remove = () => {
    for (const entry of entries) if (person) unsentQueue(person).remove(entry)
  }
  return (
    <Button tone="secondary" size="small" onClick={remove}>
      Remove <span>{entries.length === 1 ? 'it' : 'them'}</span> from this device
    </Button>
  )
}

/** The page on which it can be put right: the form of many sendings is told which one it is. */
function pageFor({ id, page, each }: Unsent): string {
  if (!each) return page
  const { pathname, searchParams } = new URL(page, window.location.origin)
  searchParams.set(REFUSED, id)
  return `${pathname}?${searchParams}`
}

/** Something that the server would not take, with what was written in it. */
function Refused({ entry }: { entry: Unsent }) {
  return (
    <Notice
      tone="warning"
      live
      className="mb-8"
      title={`${wordOf(entry) === 'answer' ? 'An' : 'A'} ${wordOf(entry)} could not be sent`}
      action={
        <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Link to={pageFor(entry)} className="link">
            {entry.each
              ? `Change this ${wordOf(entry)}`
              : `Open “${entry.title.replace(SITE, '')}”`}
          </Link>
          <RemoveUnsent entries={[entry]} />
        </span>
      }
    >
      <p>{entry.refused}</p>
      {writtenIn(entry).map((value) => (
        <blockquote
          key={value}
          dir="auto"
          className="mt-2 whitespace-pre-wrap border-s-4 border-line ps-4"
        >
          {value}
        </blockquote>
      ))}
    </Notice>
  )
}
