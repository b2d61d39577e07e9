/** Prisma's client loads this by itself, and has no types for it. */
declare module '@prisma/client/runtime/query_compiler_fast_bg.postgresql.mjs' {
  export class QueryCompiler {
    compile(query: string): object
  }
}
