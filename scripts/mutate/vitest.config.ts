import { defineConfig } from 'vitest/config'

/** What `npm run mutate` tries against each mutant: the pure tests of the files that `stryker.json` names. */
export default defineConfig({
  test: {
    include: ['test/core/{kit,money,payment}/*.pure.test.ts', 'test/bot/input/*.pure.test.ts'],
    // A flood of a hundred thousand texts finds what nobody thought of; against 600 mutants it only takes time.
    exclude: ['test/core/money/parse-anything.pure.test.ts'],
    setupFiles: ['scripts/mutate/setup.ts'],
    testTimeout: 60_000,
  },
})
