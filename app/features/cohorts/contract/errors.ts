import type { Problem } from './clock'

/** Problems as the answer to a form says them: beside their fields, and over it. */
export function problemErrors(problems: readonly Problem[]) {
  const fieldErrors: Record<string, string[]> = {}
  for (const { field, text } of problems) {
    if (field) fieldErrors[field] = [...(fieldErrors[field] ?? []), text]
  }
  const formErrors = problems.filter(({ field }) => !field).map(({ text }) => text)
  return { fieldErrors, ...(formErrors.length > 0 && { formErrors }) }
}
