import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Dialog as AriaDialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { type ButtonTone, buttonClass } from './button'

export type DialogProps = {
  title: string
  /** The button that opens it; leave out where `open` is held outside. */
  trigger?: { label: ReactNode; tone?: ButtonTone }
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** For questions that need an answer before anything else. */
  alert?: boolean
  /** `close` shuts the dialog. */
  children: ReactNode | ((close: () => void) => ReactNode)
}

/** A question in front of the page. Focus stays inside, Escape leaves, focus returns to the trigger. */
export function Dialog({ title, trigger, open, onOpenChange, alert, children }: DialogProps) {
  const overlay = (
    <ModalOverlay
      isOpen={trigger ? undefined : open}
      onOpenChange={trigger ? undefined : onOpenChange}
      isDismissable={!alert}
      className="fixed inset-0 z-50 flex items-end justify-center bg-[rgb(20_16_10/0.5)] sm:items-center sm:p-6"
    >
      <Modal className="max-h-[92dvh] w-full max-w-xl animate-settle overflow-y-auto rounded-t-lg border border-line bg-surface p-6 shadow-lift sm:rounded-lg sm:p-8">
        <AriaDialog role={alert ? 'alertdialog' : 'dialog'} className="outline-none">
          {({ close }) => (
            <div className="flex flex-col gap-4">
              <div className="flex items-start justify-between gap-4">
                <Heading slot="title" level={2} className="text-2xl">
                  {title}
                </Heading>
                {alert ? null : <CloseButton />}
              </div>
              {typeof children === 'function' ? children(close) : children}
            </div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
  if (!trigger) return overlay
  return (
    <DialogTrigger isOpen={open} onOpenChange={onOpenChange}>
      <AriaButton className={buttonClass(trigger.tone ?? 'secondary')}>{trigger.label}</AriaButton>
      {overlay}
    </DialogTrigger>
  )
}

function CloseButton() {
  return (
    <AriaButton
      slot="close"
      aria-label="Close"
      className="-mt-2 -mr-2 flex size-11 shrink-0 items-center justify-center rounded-md text-muted hover:bg-accent-soft hover:text-ink"
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4">
        <path
          d="m2 2 12 12M14 2 2 14"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
        />
      </svg>
    </AriaButton>
  )
}
