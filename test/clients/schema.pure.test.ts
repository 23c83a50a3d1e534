import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { CLIENT_SCHEMA, clientSchema } from '../../scripts/client/schema.ts'

// A pure test, so that `npm run check` sees a failure code or a shape the client was not told of.
it('S76 the client is made of what the server publishes: `npm run client` would write the same', async () => {
  expect(await readFile(CLIENT_SCHEMA, 'utf8')).toBe(await clientSchema())
})
