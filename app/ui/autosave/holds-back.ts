export const HOLDS_BACK_MARK = 'data-holds-back'

/** For what says why a text is not sent, and can be focused. */
export const HOLDS_BACK = { [HOLDS_BACK_MARK]: '', tabIndex: -1 }

/** Whoever pressed the button is led to what stands in the way: the first of it that has a place of its own. */
export function showWhatHoldsBack(form: HTMLFormElement): void {
  const all = [...form.querySelectorAll<HTMLElement>(`[${HOLDS_BACK_MARK}]`)]
  const there = all.find((one) => one.dataset.holdsBack !== 'line') ?? all[0]
  there?.focus()
}
