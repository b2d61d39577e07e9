/** The fields of a form: name and value of every control, as it would be posted. */
export type Fields = [name: string, value: string][]

/** One page's copy of a text that saves itself. */
export interface DraftCopy {
  body: string
  /** The server's version that it was written on top of. */
  base: number
  /** An earlier form of it that was on its way when the page was left: it may have arrived. */
  sent?: string
}

/** A form that was begun. */
export interface FormCopy {
  fields: Fields
  /** It was on its way under this mutation id: it may have arrived. */
  sent?: string
}

/** Something that was submitted without a connection: it waits on this device for the server. */
export interface Unsent {
  /** The page's name for the sending. */
  id: string
  /** Where it is posted to. */
  to: string
  /** The page that it was given on, and what that page is called. */
  page: string
  title: string
  /** The form's id in the page. */
  form: string
  /** As they were posted, with the mutation id: sent twice, they change nothing the second time. */
  fields: Fields
  /** When it was given, ISO. */
  at: string
  /** A form that gives one thing after another, as notes: none takes the place of another. */
  each?: true
  /** The word for it is "field note" or the like; without one it is an answer. */
  word?: string
  /** The server's reason against it. It is not sent again as it is. */
  refused?: string
}

/** Only its time counts: when something last reached the server from this device. */
export type Arrival = Record<string, never>

/** The three kinds of words that a device keeps until the server has them, and when some of them last arrived. */
export interface Kinds {
  draft: DraftCopy
  form: FormCopy
  unsent: Unsent
  arrival: Arrival
}

export type Kind = keyof Kinds

const isText = (value: unknown): value is string => typeof value === 'string'
const isTextOrNone = (value: unknown) => value === undefined || isText(value)

const isFields = (value: unknown): value is Fields =>
  Array.isArray(value) &&
  value.every((field) => Array.isArray(field) && field.length === 2 && field.every(isText))

const TEXTS = ['id', 'to', 'page', 'title', 'form', 'at'] as const

type Raw = Record<string, unknown>

const IS: { [K in Kind]: (value: Raw) => boolean } = {
  draft: ({ body, base, sent }) => isText(body) && typeof base === 'number' && isTextOrNone(sent),
  form: ({ fields, sent }) => isFields(fields) && isTextOrNone(sent),
  arrival: () => true,
  unsent: ({ fields, refused, word, ...entry }) =>
    TEXTS.every((name) => isText(entry[name])) &&
    isFields(fields) &&
    isTextOrNone(refused) &&
    isTextOrNone(word),
}

/** Whether this is a thing of that kind. */
export const isOfKind = <K extends Kind>(kind: K, value: unknown): value is Kinds[K] =>
  typeof value === 'object' && value !== null && IS[kind](value as Raw)
