// The least that a Node server can do: what the pages' requests per second are compared with.
import http from 'node:http'

const body = Buffer.from('<!doctype html><title>Hello</title><p>Hello')

const server = http.createServer((_request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': body.length })
  response.end(body)
})

server.listen(0, '127.0.0.1', () => process.send({ ready: { port: server.address().port } }))
process.on('disconnect', () => process.exit(0))
