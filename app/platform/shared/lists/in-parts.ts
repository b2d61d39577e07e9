export interface FileLimits {
  /** Rows read at once. */
  part: number
  /** Rows in one file: it is put together in memory. */
  most: number
}

export const FILE_LIMITS: FileLimits = { part: 5_000, most: 100_000 }

/**
 * Reads a long list one part after another, so that no statement takes long and nothing is left out silently.
 * @param read gives the next rows after the last one that was read
 * @returns `cut`, where the list has more rows than one file may
 */
export async function readInParts<Row>(
  read: (last: Row | undefined, limit: number) => Promise<Row[]>,
  { part, most }: FileLimits = FILE_LIMITS,
): Promise<{ rows: Row[]; cut: boolean }> {
  const rows: Row[] = []
  for (;;) {
    const limit = Math.min(part, most + 1 - rows.length)
    const next = await read(rows.at(-1), limit)
    for (const row of next) rows.push(row)
    if (rows.length > most) return { rows: rows.slice(0, most), cut: true }
    if (next.length < limit) return { rows, cut: false }
  }
}

/** The last line of a file that was cut. */
export const cutLine = ({ most }: FileLimits = FILE_LIMITS): string =>
  `This file ends here. It has the newest ${most.toLocaleString('en-US')} rows, and there are more: choose an earlier last day for the others.`

/** It stands beside the link to such a file. */
export const fileHint = ({ most }: FileLimits = FILE_LIMITS): string =>
  `All of them, the newest first. A file has ${most.toLocaleString('en-US')} rows at most; where that is not enough, its last line says so.`
