import type { CheckLine, LessonLine, ModuleLine, WindowState } from '~/features/learning/contract'
import type {
  FrozenRequirement,
  ProgramModule,
  SeenLesson,
} from '~/features/learning/domain/outline'
import { toDay } from '~/platform/shared/time'

/** Small courses for the tests of this room's rules. */
export const WINDOWS = [
  { key: 'first', position: 1, opensOn: toDay('2026-08-03'), closesOn: toDay('2026-08-16') },
  { key: 'second', position: 2, opensOn: toDay('2026-08-17'), closesOn: toDay('2026-08-30') },
]

export const frozen = (
  kind: FrozenRequirement['kind'],
  key: string,
  position: number,
): FrozenRequirement => ({
  ...{ kind, key, position },
  moduleKey: 'first',
  title: `Frozen ${key}`,
  teaches: [],
  minutes: 15,
})

export const programModule = (key: string, lessons: string[]): ProgramModule => ({
  key,
  number: 1,
  title: `Module ${key}`,
  summary: '',
  lessons: lessons.map((id) => ({
    id,
    slug: `to-${id}`,
    title: `Today ${id}`,
    summary: '',
    minutes: 15,
    teaches: [],
  })),
  check: null,
  reflection: lessons.length > 0 ? { id: `${key}-reflection`, title: 'Write', minutes: 40 } : null,
  discussion: lessons.length > 0 ? { title: 'Talk' } : null,
})

export const seenAt = (lessonKey: string, minute: number, done: boolean): SeenLesson => ({
  lessonKey,
  lastSeenAt: new Date(Date.UTC(2026, 7, 5, 12, minute)),
  done,
  place: null,
})

export const lessonLine = (key: string, over: Partial<LessonLine> = {}): LessonLine => ({
  ...{ key, slug: `to-${key}`, title: key, summary: '', minutes: 15, teaches: [] },
  ...{ done: false, lastSeenAt: null, place: null, extra: false },
  ...over,
})

export const moduleLine = (
  key: string,
  state: WindowState,
  over: Partial<ModuleLine> = {},
): ModuleLine => ({
  ...{ key, number: 1, title: key, summary: '', lessons: [] },
  window: { state, locked: false, opensOn: toDay('2026-08-03'), closesOn: toDay('2026-08-16') },
  check: null,
  reflection: null,
  discussion: null,
  ...over,
})

export const checkLine = (over: Partial<CheckLine> = {}): CheckLine => ({
  ...{ key: 'check', title: 'The check', minutes: 6, extra: false },
  ...{ skills: ['C1'], understood: [], state: 'not-started', begunAt: null, againAt: null },
  seenBefore: false,
  ...over,
})
