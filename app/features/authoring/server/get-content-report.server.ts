import type { ContentReport } from '~/features/catalog/contract'
import { programOf } from '~/features/catalog/index.server'

/** The figures of a program, as `npm run content` prints them. Throws NotFound. */
export const getContentReport = (programId: string): ContentReport => programOf(programId).report
