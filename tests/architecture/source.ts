import fs from 'node:fs'
import path from 'node:path'

export interface Source {
  /** Path from the project's folder, with forward slashes. */
  file: string
  text: string
}

const LEFT_OUT = /(^|\/)(generated|node_modules|test-results)(\/|$)/

/** Every source file under these folders whose path fits. */
export function sources(folders: string[], fits: RegExp = /\.tsx?$/): Source[] {
  return folders
    .filter((folder) => fs.existsSync(folder))
    .flatMap((folder) =>
      fs
        .readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => path.posix.join(folder, name.replaceAll('\\', '/'))),
    )
    .filter((file) => fits.test(file) && !LEFT_OUT.test(file) && fs.statSync(file).isFile())
    .sort()
    .map((file) => ({ file, text: fs.readFileSync(file, 'utf8') }))
}

const lineOf = (text: string, at: number) => text.slice(0, at).split('\n').length

/** Where a pattern (with the g flag) occurs, as "file:line what". */
export const occurrences = (files: Source[], pattern: RegExp): string[] =>
  files.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].map((match) => `${file}:${lineOf(text, match.index)} ${match[0]}`),
  )

/** A kit that builds things for tests belongs to them. */
export const isTest = ({ file }: Source) => /(\.test|\/test-kit)\.tsx?$/.test(file)
