import { join } from 'node:path'
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { merchantApi } from '../../src/http/index.ts'

export const CLIENT_SCHEMA = join(import.meta.dirname, '../../clients/ts/schema.ts')

const HEAD = '// Made by `npm run client` from /openapi.json. Not to be edited.\n\n'

/** The TypeScript types of the published API, as text. */
export async function clientSchema(): Promise<string> {
  const description = merchantApi({ publicUrl: 'https://pay.example', version: '1' })
  return HEAD + astToString(await openapiTS(description as unknown as OpenAPI3, { alphabetize: true }))
}
