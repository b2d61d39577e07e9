import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { compileAll, orRefuse, readSources } from './compile/compile-all.server'

/**
 * Compiles `content/` into one `<program>.json` per program in `outDir`, and `site/pages.json`; that is all that the running
 * server reads. Throws StartRefused with file and line when something is wrong, and writes nothing.
 * @param root the folder that holds `content/`, `public/` and `package-lock.json`
 */
export async function buildContent(outDir: string, root = process.cwd()): Promise<void> {
  const { programs, pages } = orRefuse(await compileAll(root, await readSources(root)))
  await rm(outDir, { recursive: true, force: true })
  await mkdir(path.join(outDir, 'site'), { recursive: true })
  await writeFile(path.join(outDir, 'site/pages.json'), JSON.stringify(pages))
  await Promise.all(
    programs.map((one) =>
      writeFile(path.join(outDir, `${one.program.id}.json`), JSON.stringify(one)),
    ),
  )
}
