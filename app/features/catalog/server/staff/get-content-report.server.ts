import type { ContentReport } from '../../contract'
import { programOf } from '../catalog-store.server'

/** The figures of a program, as `npm run content` prints them. Throws NotFound. */
export const getContentReport = (programId: string): ContentReport => programOf(programId).report
