import { createHash } from 'node:crypto'
import { db, inTransaction, type Tx } from '~/platform/db/client.server'
import type { Passage } from '../../contract'
import { allPrograms, type LoadedProgram } from '../catalog-store.server'

interface KeptLesson {
  program: string
  lessonKey: string
  contentHash: string
}
type Row = KeptLesson & { position: number; heading: string; anchor: string | null; body: string }

/** This process knows that the passages of these programs are in the table. */
const known = new WeakSet<LoadedProgram>()

/**
 * Brings the passages that search reads to what the catalog holds now: call it after `loadCatalog`. When
 * nothing has changed it is one statement, and none at all the next time. Several processes may call it at
 * once: they take turns, and only the first writes.
 */
export async function keepPassages(): Promise<void> {
  const programs = allPrograms()
  if (programs.every((program) => known.has(program))) return
  const rows = programs.flatMap(rowsOf)
  if (differences(await keptLessons(db()), rows).length > 0)
    await inTransaction((tx) => replace(tx, rows))
  for (const program of programs) known.add(program)
}

async function replace(tx: Tx, rows: readonly Row[]) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('lesson-passages', 0))`
  const changed = differences(await keptLessons(tx), rows)
  if (changed.length === 0) return
  const lessons = changed.map(({ program, lessonKey }) => ({ program, lessonKey }))
  await tx.lessonPassage.deleteMany({ where: { OR: lessons } })
  const names = new Set(changed.map(nameOf))
  await tx.lessonPassage.createMany({ data: rows.filter((row) => names.has(nameOf(row))) })
}

const keptLessons = (tx: Tx) => tx.$queryRaw<KeptLesson[]>`
  SELECT DISTINCT program, lesson_key AS "lessonKey", content_hash AS "contentHash" FROM lesson_passage`

const nameOf = ({ program, lessonKey }: KeptLesson) => `${program}/${lessonKey}`
const stateOf = (lesson: KeptLesson) => `${nameOf(lesson)} ${lesson.contentHash}`

/** Lessons that are new, that read otherwise now, or that are no more. */
function differences(kept: readonly KeptLesson[], rows: readonly Row[]): KeptLesson[] {
  const [before, now] = [new Set(kept.map(stateOf)), new Set(rows.map(stateOf))]
  return [
    ...kept.filter((lesson) => !now.has(stateOf(lesson))),
    ...rows.filter((row) => row.position === 1 && !before.has(stateOf(row))),
  ]
}

const rowsOf = ({ program, modules, passages }: LoadedProgram): Row[] =>
  [...modules.values()].flatMap(({ title, lessons }) =>
    lessons.flatMap((lesson, i) => {
      // A module is found by its title, too: where it begins.
      const summary = i === 0 ? `${title}\n${lesson.summary}` : lesson.summary
      return rowsOfLesson(
        { program: program.id, lessonKey: lesson.id },
        begun({ title: lesson.title, summary }, passages[lesson.id] ?? []),
      )
    }),
  )

/** The beginning of a lesson is found by its title and its summary. */
function begun({ title, summary }: { title: string; summary: string }, passages: Passage[]) {
  const [first, ...others] = passages
  const text = [...summary.split('\n'), first?.text ?? '']
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return [{ heading: title, anchor: null, text: text.join('\n') }, ...others]
}

function rowsOfLesson(lesson: Omit<KeptLesson, 'contentHash'>, passages: Passage[]): Row[] {
  const contentHash = createHash('sha256').update(JSON.stringify(passages)).digest('hex')
  return passages.map(({ heading, anchor, text }, i) => ({
    ...{ ...lesson, contentHash },
    ...{ position: i + 1, heading, anchor, body: text },
  }))
}
