/**
 * The field in which a form says its id. It tells the forms of a page apart while one of them is on its way, so
 * that only that one waits, and on the device afterward. The server does not read it.
 */
export const SENT_FROM = 'sentFrom'
