import { QueryCompiler } from '@prisma/client/runtime/query_compiler_fast_bg.postgresql.mjs'

/**
 * How a query is done follows from the schema and the words of the query alone. Each file opens the database anew, and
 * Prisma would plan all its queries again; it never keeps how it does `createMany`. That took a fifteenth of the time.
 */
const kept = globalThis as typeof globalThis & { queryPlans?: Map<string, object> }

function keepPlans(plans: Map<string, object>) {
  const { compile } = QueryCompiler.prototype
  QueryCompiler.prototype.compile = function (query) {
    const plan = plans.get(query) ?? compile.call(this, query)
    plans.set(query, plan)
    return plan
  }
  return plans
}

kept.queryPlans ??= keepPlans(new Map())
