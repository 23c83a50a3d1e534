import type { AddressInfo } from 'node:net'
import express from 'express'
import pg from 'pg'

// The least that keeps a callback: Express, the body as it came, one insert, an answer. No signature is checked and nothing
// is done about it. It says where it listens.
const [url = ''] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: 10 })
const app = express()
app.post('/callbacks/bank', express.raw({ type: '*/*', limit: '256kb' }), async (request, response) => {
  await pool.query('insert into told (event_id, body) values ($1, $2)', [request.get('webhook-id'), request.body])
  response.json({ outcome: 'kept' })
})
const server = app.listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
