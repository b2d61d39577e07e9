export { absolute } from '~/platform/mail/absolute.server'
