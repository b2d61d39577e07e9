import { open } from '~/platform/http/guards.server'
import { robotsFile } from '~/platform/http/public/site-files.server'

/** Search engines read the public pages; the others would only show them the sign-in. */
export const loader = open({}, ({ context }) => robotsFile(context.settings.baseUrl))
