import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { hasBotApiSpec } from './test/support/bot-api-spec.ts'
import { closingLine } from './test/support/closing-line.ts'
import { ProgramsFirst } from './test/support/programs-first.ts'

// A test named `*.pure.test.ts` touches no database, no other process and no network; `npm run check` runs those.
// Every other test is of the `world`: it gets a real PostgreSQL, started once for the run.
const PURE = 'test/**/*.pure.test.ts'

const HANGS_MS = 300_000

// Tests start many a process, the program itself among them: what one has compiled, the next one finds.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/okpay-code')

export default defineConfig({
  test: {
    allowOnly: false,
    // One file more at once than there are cores: a third of a test's time is waiting for a browser, a process or a clock.
    maxWorkers: availableParallelism() + 1,
    // Files share their processes, which live as long as the run: what of Prisma's WebAssembly is busy is compiled well.
    execArgv: ['--wasm-lazy-compilation'],
    // A file loads the whole house, and keeps nothing in it: the next one may find it loaded.
    isolate: false,
    sequence: { sequencer: ProgramsFirst },
    restoreMocks: true,
    // Long enough for a machine that does ten other things; only a hang reaches it.
    testTimeout: HANGS_MS,
    hookTimeout: HANGS_MS,
    reporters: ['default', closingLine()],
    projects: [
      { extends: true, test: { name: 'pure', include: [PURE] } },
      {
        extends: true,
        test: {
          name: 'world',
          include: ['test/**/*.test.ts'],
          // Held against Telegram's own document, which is not ours to ship and lies beside some checkouts only.
          exclude: [PURE, ...(hasBotApiSpec ? [] : ['test/sandbox/telegram/conformance.test.ts'])],
          globalSetup: ['test/support/global-setup.ts'],
        },
      },
    ],
  },
})
