import { type ReactNode, useEffect, useRef, useState } from 'react'
import { DONE, type DoneNews, type Undo } from '~/platform/shared/done'
import { Button } from '../button'
import { MutationId } from '../forms/mutation-id'
import { Form, Link, useLocation, useNavigation } from '../navigation'
import { Notice } from '../notice'

/** The notice takes focus by this id when nothing else on the page is the next step. */
export const DONE_ID = 'done-notice'

/**
 * Stands once in the frame of every page and says what was just done. It sticks to the top of the screen,
 * wherever the page is scrolled to, until it is closed or the reader goes on. Actions answer with `redirectDone`.
 */
export function DoneNotice({ news }: { news: DoneNews | null }) {
  const { pathname, search, hash } = useLocation()
  const [closed, setClosed] = useState<string | null>(null)
  useCloseAfterNextAct(news, setClosed)
  useCleanAddress(news)
  const query = new URLSearchParams(search)
  const here = news && query.get(DONE)?.endsWith(news.key) && closed !== news.key
  query.delete(DONE)
  const without = `${pathname}${query.size > 0 ? `?${query}` : ''}${hash}`
  return (
    // The region is there before its words, so that they are announced when they come.
    <div role="status" className="sticky top-3 z-40 print:hidden">
      {here ? (
        <Said
          key={news.key}
          news={news}
          close={
            <Link
              to={without}
              replace
              preventScrollReset
              aria-label="Close this message"
              className="-my-1.5 -mr-2 grid size-11 shrink-0 place-items-center rounded-md text-xl hover:bg-surface"
              onClick={(event) => {
                event.preventDefault()
                setClosed(news.key)
                document.getElementById('main')?.focus({ preventScroll: true })
              }}
            >
              <span aria-hidden="true">×</span>
            </Link>
          }
        />
      ) : null}
    </div>
  )
}

/** Without scripts the browser puts the focus here; with them the frame does (useArrival). */
const WITH_FOCUS = { tabIndex: -1, autoFocus: true }

function Said({ news, close }: { news: DoneNews; close: ReactNode }) {
  const { title, text, tone = 'success', undo, next } = news
  return (
    <div id={DONE_ID} {...WITH_FOCUS} data-done="" className="mb-6 max-w-regular rounded-lg">
      <Notice
        {...{ tone, title }}
        className="shadow-lift"
        aside={close}
        action={
          undo || next ? (
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              {undo ? <UndoForm undo={undo} /> : null}
              {next ? (
                <Link to={next.to} className="link py-1.5 font-semibold">
                  {next.label}
                </Link>
              ) : null}
            </div>
          ) : null
        }
      >
        {text}
      </Notice>
    </div>
  )
}

function UndoForm({ undo: { to, fields } }: { undo: Undo }) {
  const { mutationId = '', ...rest } = fields
  const pending = useNavigation().formData?.get('mutationId') === mutationId
  return (
    <Form method="post" action={to} preventScrollReset>
      {Object.entries(rest).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <MutationId value={mutationId} />
      <Button type="submit" tone="secondary" size="small" pending={pending}>
        Undo
      </Button>
    </Form>
  )
}

/** The reader's next act has its own answer, so the old one goes, also when the next act was refused. */
function useCloseAfterNextAct(news: DoneNews | null, close: (key: string) => void) {
  const { state, formMethod } = useNavigation()
  const acting = state !== 'idle' && formMethod !== undefined && formMethod !== 'GET'
  const before = useRef<string | null>(null)
  const key = news?.key ?? null
  useEffect(() => {
    if (acting) before.current = key
    else if (before.current !== null) {
      close(before.current)
      before.current = null
    }
  }, [acting, key, close])
}

/**
 * Neither a reload nor a bookmark says it again. The router goes on knowing the address as it was, and brings it
 * back with the answer to the next form.
 */
function useCleanAddress(news: DoneNews | null) {
  // After every render, for an answer can bring the address back without being another place.
  useEffect(() => {
    if (!news) return
    const url = new URL(window.location.href)
    if (!url.searchParams.has(DONE)) return
    url.searchParams.delete(DONE)
    window.history.replaceState(window.history.state, '', url)
  })
}
