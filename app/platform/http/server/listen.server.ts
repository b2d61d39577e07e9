import http from 'node:http'
import type { Express } from 'express'

/** Listens with time-outs that slow sockets cannot sit out. Rejects with Node's own error code. */
export async function listen(app: Express, port: number, host: string): Promise<http.Server> {
  const server = http.createServer(
    {
      headersTimeout: 15_000,
      requestTimeout: 30_000,
      connectionsCheckingInterval: 5_000,
      keepAliveTimeout: 65_000,
    },
    app,
  )
  server.maxConnections = 2_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  return server
}

const PATIENCE_MS = 10_000

/** Finishes the requests in flight, then closes; what still hangs after ten seconds is cut. */
export async function closeGracefully(server: http.Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const cut = setTimeout(() => server.closeAllConnections(), PATIENCE_MS)
  await closed
  clearTimeout(cut)
}
