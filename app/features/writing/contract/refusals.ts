/** Said to whoever writes, where a save was refused. */
export const saveRefusalWords = {
  conflict: 'There is another version of this text.',
  taken: 'This was sent from another tab or device.',
  identifiers: 'Something in it could tell who a family is. Take it out or change it.',
  unreadable: 'This cannot be saved as it is.',
} as const
