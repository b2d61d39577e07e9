// Copies rows of the demo many times, so that a grown database has nothing in it that the app did not make.

/** Columns that a copy must give; identity and generated columns make themselves. */
async function columnsOf(client, table) {
  const { rows } = await client.query(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'
       AND coalesce(column_default, '') NOT LIKE 'nextval(%' ORDER BY ordinal_position`,
    [table],
  )
  return rows.map(({ name }) => name)
}

/**
 * Inserts one row into `table` for each row of `source`, where `row` is the alias of what is copied.
 * @param {import('pg').Client} client
 * @param {string} table
 * @param {Record<string, string>} changes SQL for the columns that differ from the copied row
 * @param {string} source the FROM clause and what follows it
 */
export async function copyRows(client, table, changes, source) {
  const columns = await columnsOf(client, table)
  const unknown = Object.keys(changes).filter((name) => !columns.includes(name))
  if (unknown.length) throw new Error(`${table} has no column ${unknown.join(', ')}`)
  const values = columns.map((name) => changes[name] ?? `row.${name}`)
  await client.query(
    `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} ${source}`,
  )
}
