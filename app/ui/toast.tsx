import { Button as AriaButton } from 'react-aria-components/Button'
import { Text } from 'react-aria-components/Text'
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast'

export type ToastMessage = {
  text: string
  /** "Undo": the reason to use a toast at all. */
  action?: { label: string; run: () => void }
}

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 2 })

/**
 * Says in passing that something was done, and lets it be undone. With an action it stays until it is
 * closed, else 8 seconds. Never for errors that need an answer: those stay beside their cause.
 */
export function showToast(message: ToastMessage): () => void {
  const key = queue.add(message, message.action ? {} : { timeout: 8000 })
  return () => queue.close(key)
}

/** Once per page that shows toasts. */
export function Toasts() {
  return (
    <ToastRegion
      queue={queue}
      aria-label="Messages"
      className="fixed inset-x-4 bottom-20 z-50 flex flex-col items-center gap-2 outline-none sm:bottom-6"
    >
      {({ toast }) => (
        <AriaToast
          toast={toast}
          className="flex w-full max-w-md animate-settle items-center gap-3 rounded-lg bg-ink py-2 pr-2 pl-5 text-paper shadow-lift"
        >
          <ToastContent className="flex-1 py-1.5">
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.action ? (
            <AriaButton
              className="min-h-11 rounded-md px-3 font-semibold underline underline-offset-4"
              onPress={() => {
                toast.content.action?.run()
                queue.close(toast.key)
              }}
            >
              {toast.content.action.label}
            </AriaButton>
          ) : null}
          <AriaButton slot="close" aria-label="Close" className="size-11 rounded-md text-xl">
            ×
          </AriaButton>
        </AriaToast>
      )}
    </ToastRegion>
  )
}
