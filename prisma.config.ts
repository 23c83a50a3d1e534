import { defineConfig } from 'prisma/config'

// `prisma generate` looks for a schema engine it never starts; any existing file stops it from downloading one.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath

export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } })
