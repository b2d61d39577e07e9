/** The id of a part in the page of its lesson; headings have their own. Kept apart from the schemas. */
export const partAnchor = (partId: string): string => `part-${partId}`
