/**
 * Which skills a check is about in this cohort: those that it agreed on, as far as today's questions
 * know them; all of today's where it agreed on none.
 */
export function skillsChecked(
  today: readonly string[],
  agreed: readonly string[] | undefined,
): string[] {
  const known = (agreed ?? []).filter((skill) => today.includes(skill))
  return known.length > 0 ? known : [...today]
}
