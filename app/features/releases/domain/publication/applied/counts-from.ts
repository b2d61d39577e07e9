/** How long a skill waits before it counts at a day of its own, and for whom. */
export const skillCountsFrom = (days: number, coaches: number): string =>
  `Notes can come in late, so a skill counts for a day only ${days} days after it, together with the skills of at least ${coaches} coaches.`
