import type { Plant } from '../plant.ts'

const LINK = { file: 'src/core/people/link/link.ts', tests: ['test/core/people/links.test.ts'] } as const
const CODE = { file: 'src/core/connection/exchange-code.ts', tests: ['test/http/routes/oauth-token.test.ts'] } as const

export default [
  {
    name: 'reading a link uses it up',
    file: 'src/core/people/link/read-link.ts',
    stands: 'const { subject, expiresAt } = link\n',
    becomes:
      'const { subject, expiresAt, tokenHash } = link\n' +
      '  await scope.tx.linkToken.update({ where: { tokenHash }, data: { usedAt: scope.now } })\n',
    tests: ['test/core/people/links.test.ts'],
  },
  {
    name: 'a link works after its time',
    ...LINK,
    stands: "  if (link.expiresAt <= scope.now) return fail({ code: 'link_expired' })\n",
    becomes: '',
  },
  {
    name: 'a link works as often as it is tried',
    ...LINK,
    stands: 'data: { usedAt: scope.now },',
    becomes: 'data: { usedAt: null },',
  },
  {
    name: 'a link for one thing does another',
    ...LINK,
    stands: '!link || link.purpose !== purpose',
    becomes: '!link',
  },
  {
    name: 'a connection’s code works twice',
    ...CODE,
    stands: 'data: { codeUsedAt: now }',
    becomes: 'data: { codeUsedAt: null }',
  },
  {
    name: 'whoever has a connection’s code needs no verifier',
    ...CODE,
    stands: ' && answers(input.verifier, challenge)',
    becomes: '',
  },
  {
    name: 'a refresh token works twice',
    file: 'src/core/connection/refresh-tokens.ts',
    stands: 'data: { usedAt: now },',
    becomes: 'data: { usedAt: null },',
    tests: ['test/http/routes/oauth-token.test.ts'],
  },
  {
    name: 'a reset leaves the browsers that are logged in',
    file: 'src/core/people/reset/reset-password.ts',
    stands: 'const ended = await endSessions(scope, id)',
    becomes: 'const ended = 0',
    tests: ['test/core/people/reset.test.ts'],
  },
  {
    name: 'a recovery moves the wallet before its 72 hours are over',
    file: 'src/core/people/rebind/finish-rebind.ts',
    stands: "{ id, state: 'waiting', until: { lte: now } }",
    becomes: "{ id, state: 'waiting' }",
    tests: ['test/core/people/rebind.test.ts'],
  },
] satisfies Plant[]
