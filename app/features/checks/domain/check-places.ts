/** An address of a check's page, as its query. */
export type CheckPlace = { question?: number; overview?: number }

/** As much of a check's view, and of what an address asks for, as decides where it is. */
type Shown =
  | { kind: 'question'; question: { number: number }; changing: boolean }
  | { kind: 'overview' | 'start' | 'result' }
type Asked = { question: number | null; overview: boolean }

/** The address of what is shown. Each question has its own, so that Back leads to the one before. */
export function placeOf(view: Shown): CheckPlace {
  if (view.kind === 'question')
    return { question: view.question.number, ...(view.changing ? { overview: 1 } : {}) }
  return view.kind === 'overview' ? { overview: 1 } : {}
}

/** Where an address leads that names no step of an open attempt; null for one that does. */
export function onwardsFrom(asked: Asked, view: Shown): CheckPlace | null {
  if (view.kind === 'question') return asked.question === null ? placeOf(view) : null
  return view.kind === 'overview' && !asked.overview ? placeOf(view) : null
}
