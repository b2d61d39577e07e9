import type { EvaluatedModuleNode, EvaluatedModules } from 'vite/module-runner'
import { isShared } from './kept-modules'

interface Runner {
  evaluatedModules: EvaluatedModules
  isCircularImport(importers: Set<string>, id: string, visited?: Set<string>): boolean
}

const kept = globalThis as typeof globalThis & {
  environmentAtStart?: NodeJS.ProcessEnv
  __vitest_mocker__: { moduleRunner: Runner }
}
const runner = kept.__vitest_mocker__.moduleRunner
const modules = runner.evaluatedModules.idToModuleMap

const isNodes = ({ id, meta }: EvaluatedModuleNode): boolean =>
  (meta !== undefined && 'externalize' in meta) || /\/@?vitest\/dist\//.test(id)

/** The modules that say the same in every file, as does all that they import. */
function modulesToKeep(): Set<EvaluatedModuleNode> {
  const keep = new Set(
    [...modules.values()].filter((node) => node.evaluated && (isNodes(node) || isShared(node.id))),
  )
  for (let before = 0; before !== keep.size; ) {
    before = keep.size
    for (const node of keep)
      for (const id of node.imports) {
        const imported = modules.get(id)
        if (imported && !keep.has(imported)) keep.delete(node)
      }
  }
  return keep
}

/**
 * One process runs many files; each begins with the environment of a new process, and with its modules but for those that
 * hold no state: to load these again took a tenth of the time.
 */
function beginAnew() {
  for (const name of Object.keys(process.env)) delete process.env[name]
  Object.assign(process.env, kept.environmentAtStart)
  const keep = modulesToKeep()
  for (const node of modules.values()) {
    if (keep.has(node)) continue
    node.promise = undefined
    node.exports = undefined
    node.evaluated = false
    node.importers.clear()
  }
}

/**
 * The runner looks with each import for a circle among all importers of importers, and then asks whether the module is
 * only half loaded. That is the quicker question, and seldom so.
 */
function lookForCirclesLast() {
  const { isCircularImport } = runner
  runner.isCircularImport = (importers, id, visited) => {
    const node = visited ? undefined : modules.get(id)
    if (node && (!node.exports || node.evaluated)) return false
    return isCircularImport.call(runner, importers, id, visited)
  }
}

if (!kept.environmentAtStart) {
  kept.environmentAtStart = { ...process.env }
  lookForCirclesLast()
}
beginAnew()
