import type { Prisma, Tx } from '~/platform/db/client.server'

/** Two accounts of one person: `from` goes into `into`. */
export interface MergedPair {
  from: string
  into: string
}

/** Singular and plural of the things that a column counts, as the preview names them; null where no one asks for them. */
export type Counted = readonly [one: string, many: string] | null

/** A table with its columns that name a person. */
export interface Naming {
  table: Prisma.Sql
  columns: readonly (readonly [column: Prisma.Sql, said: Counted])[]
}

export const naming = (table: Prisma.Sql, ...columns: Naming['columns']): Naming => ({
  table,
  columns,
})

/** A room says which of its columns name a person, and how they go from one account to the other. */
export interface MergePart {
  /** The tables with these columns. All columns of a table are written in one statement. */
  moves: readonly Naming[]
  /** Columns that keep the account that was merged: "table.column". A comment at the room says why. */
  keeps?: readonly string[]
  /** Why the two cannot be one, in sentences without a period at the end. */
  conflicts?: (tx: Tx, pair: MergedPair) => Promise<string[]>
  /** Open things that go along with the account that is merged, in whole sentences: counts alone do not say it. */
  open?: (tx: Tx, pair: MergedPair) => Promise<string[]>
  /** Settles what both accounts have, before the columns are written. */
  settle?: (tx: Tx, pair: MergedPair) => Promise<void>
}

let parts: MergePart[] = []

/** Registers a room's part, in the order in which the parts are written. Only `wiring` calls this. */
export const mergeWith = (part: MergePart): void => {
  parts.push(part)
}

/** Forgets the parts, before they are registered again. */
export const clearMerging = (): void => {
  parts = []
}

export const mergeParts = (): readonly MergePart[] => parts
