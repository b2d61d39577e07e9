export { getContacts } from './server/contacts/get-contacts.server'
export { getOwnCoaching } from './server/contacts/get-own-coaching.server'
export { recordContact } from './server/contacts/record-contact.server'
export { undoContact } from './server/contacts/undo-contact.server'
