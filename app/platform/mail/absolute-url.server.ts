import { settings } from '../env.server'

/** The whole address of a path, for a letter. */
export const absoluteUrl = (path: string): string => new URL(path, settings().baseUrl).href
