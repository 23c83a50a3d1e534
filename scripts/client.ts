import { writeFile } from 'node:fs/promises'
import { CLIENT_SCHEMA, clientSchema } from './client/schema.ts'

// Writes the types of the client from the API's own description: npm run client. A test holds them against each other.
await writeFile(CLIENT_SCHEMA, await clientSchema())
process.stdout.write(`written: ${CLIENT_SCHEMA}\n`)
