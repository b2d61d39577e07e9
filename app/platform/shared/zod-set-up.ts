/**
 * Zod otherwise probes `new Function` where a schema is declared, which a strict Content-Security-Policy reports.
 * It keeps its settings under this name, so that they can be set before it is loaded and by a page that never
 * loads it: the root imports this module before any schema.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
