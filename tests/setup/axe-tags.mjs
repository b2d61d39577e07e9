/** The rules that axe checks: the levels that the law names, the one rule of 2.2, and good practice. */
export const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
