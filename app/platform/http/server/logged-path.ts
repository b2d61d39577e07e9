/** Tokens in addresses are secrets; queries may hold what people search for. */
export const loggedPath = (path: string): string =>
  path.replace(/^\/(join|check-ins|calendar)\/[^/.]+/, '/$1/*')
