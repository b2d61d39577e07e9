/** The part of an address that carries what was just done to the page that comes next. */
export const DONE = 'done'

/** A form of one button: it takes back what was done. */
export interface Undo {
  /** The address whose action takes it back. */
  to: string
  /** The fields that are posted there, `intent` among them. The mutation id comes by itself. */
  fields: Record<string, string>
}

/** Whole sentences that the reader sees. They stand in the address, so they hold nothing that people wrote, and no names. */
export interface Done {
  /** Says what happened: "Invitation canceled". */
  title: string
  /** Says what follows from it. */
  text?: string
  /** Where nothing was done, so that the news has no "Done" before it. */
  tone?: 'info'
  undo?: Undo
  /** Leads to the next step, where that is another page. */
  next?: { to: string; label: string }
}

/** As a page gets it; another act has another key. */
export type DoneNews = Done & { key: string }
