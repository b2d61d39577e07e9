/** The field in which a form says whose page it stands on. */
export const SIGNED_IN_AS = 'signedInAs'
