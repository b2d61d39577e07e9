import path from 'node:path'
import { type Source, sources } from './source'

interface Model {
  name: string
  table: string
  /** The room whose schema file holds it, or "platform". */
  room: string
  /** Relation fields and the models they lead to. */
  relations: Map<string, string>
}

/** Reads names, tables and relations of the schema; enough to see who owns what. */
function readModels(): Model[] {
  const blocks = sources(['prisma/schema'], /\.prisma$/).flatMap(({ file, text }) =>
    [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map((match) => ({
      room: path.basename(file, '.prisma'),
      name: match[1] ?? '',
      body: match[2] ?? '',
    })),
  )
  const names = new Set(blocks.map((block) => block.name))
  return blocks.map(({ room, name, body }) => {
    const fields = [...body.matchAll(/^\s+(\w+)\s+(\w+)(\[\]|\?)?(\s|$)/gm)]
    const relations = fields.filter(([, , type]) => names.has(type ?? ''))
    return {
      name,
      room,
      table: body.match(/@@map\("(\w+)"\)/)?.[1] ?? name,
      relations: new Map(relations.map(([, field, type]) => [field ?? '', type ?? ''])),
    }
  })
}

const WRITE =
  '(?:create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany)'
const CALL = new RegExp(`\\.(\\w+)\\s*\\.${WRITE}\\(`, 'g')
const NESTED = new RegExp(`(\\w+):\\s*\\{\\s*(?:connectOrCreate|${WRITE}):`, 'g')
const SQL =
  /\b(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM|MERGE\s+INTO|TRUNCATE(?:\s+TABLE)?)\s+"?(\w+)"?/gi

const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

/** Every place where a file writes a model that another room owns, as a readable line. */
export function foreignWrites(files: Source[], models: Model[] = readModels()): string[] {
  const byProperty = new Map(models.map((model) => [camel(model.name), model]))
  const byTable = new Map(models.map((model) => [model.table, model]))
  const byName = new Map(models.map((model) => [model.name, model]))
  const targetsOf = (field: string) =>
    models.flatMap((model) => byName.get(model.relations.get(field) ?? '') ?? [])

  return files.flatMap(({ file, text }) => {
    const room = file.match(/^app\/features\/([^/]+)\//)?.[1] ?? 'platform'
    const found = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')
    const direct = [
      ...found(CALL).map((property) => byProperty.get(property)),
      ...found(SQL).map((table) => byTable.get(table)),
    ].filter((model) => model !== undefined && model.room !== room)
    // A field's name may occur in several models; it is a foreign write when none of them is our own.
    const nested = found(NESTED)
      .map(targetsOf)
      .filter((targets) => targets.length > 0 && targets.every((target) => target.room !== room))
      .map((targets) => targets[0])
    return [...direct, ...nested].map(
      (model) => `${file} writes ${model?.name}, which belongs to ${model?.room}`,
    )
  })
}
