import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import express from 'express'
import pg from 'pg'

// The least that keeps an invoice: Express, its JSON, and in one transaction the rows the wallet writes for one: the
// invoice, the answer under its idempotency key, the shop's pace. No key is checked, nothing is sealed. It says where it listens.
const [url = ''] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: 10 })
const app = express()
app.post('/v1/invoices', express.json(), async (request, response) => {
  const { amount, currency, description, reference } = request.body
  const [id, shop] = [randomUUID(), request.get('authorization')]
  const invoice = { id, amount, currency, description, reference, status: 'open' }
  const client = await pool.connect()
  await client.query('begin')
  await client.query(
    `insert into invoice (id, token, shop, reference, amount, currency, description, expires_at)
     values ($1, $2, $3, $4, $5::numeric * 100, $6, $7, now() + interval '7 days')`,
    [id, id, shop, reference, amount, currency, description],
  )
  await client.query('insert into answer (shop, key, body) values ($1, $2, $3)', [
    ...[shop, request.get('idempotency-key'), JSON.stringify(invoice)],
  ])
  await client.query('insert into pace values ($1, 1, now()) on conflict (shop) do update set asked = pace.asked + 1', [
    shop,
  ])
  await client.query('commit')
  client.release()
  response.status(201).json(invoice)
})
app.get('/v1/invoices/:id', async (request, response) => {
  const { rows } = await pool.query('select * from invoice where id = $1 and shop = $2', [
    ...[request.params.id, request.get('authorization')],
  ])
  response.status(rows.length === 1 ? 200 : 404).json(rows[0] ?? {})
})
const server = app.listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
