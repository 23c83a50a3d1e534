import type { Plant } from '../plant.ts'

export default [
  {
    name: 'a withdrawal has a new key each time it is sent',
    file: 'src/core/payout/send-payout.ts',
    stands: 'const key = row.key ?? payoutKey(row.id)',
    becomes: 'const key = payoutKey(scope.newId())',
    tests: ['test/core/payout/races.test.ts'],
  },
  {
    name: 'a withdrawal nobody knows of is given back',
    file: 'src/core/payout/send-payout.ts',
    stands: "if (answer.state === 'unknown') return { sent: await doubtPayout(scope, id) }",
    becomes: "if (answer.state === 'unknown') return { sent: await providerSays(scope, id, 'returned', word) }",
    tests: ['test/core/payout/resolve.test.ts'],
  },
  {
    name: 'a frozen owner’s withdrawal goes on',
    file: 'src/core/payout/send-payout.ts',
    stands: 'const waits = stays(owner, scope.now) !== null || (await isOff(scope, wayOut(row.rail)))',
    becomes: 'const waits = await isOff(scope, wayOut(row.rail))',
    tests: ['test/core/payout/races.test.ts'],
  },
  {
    name: 'a webhook’s address is looked at when it is registered and never again',
    file: 'src/http/webhooks/sender.ts',
    stands: 'return https.request(url, { ...options, agent, lookup })',
    becomes: 'return https.request(url, { ...options, lookup })',
    tests: ['test/http/webhooks/sender.test.ts'],
  },
  {
    name: 'a redirect is as good as an answer',
    file: 'src/http/webhooks/sender.ts',
    stands: 'const good = status >= 200 && status < 300',
    becomes: 'const good = status >= 200 && status < 400',
    tests: ['test/http/webhooks/sender.test.ts'],
  },
  {
    name: 'a bank may send its orders on to somebody else',
    file: 'src/http/kit/payout-desk.ts',
    stands: "redirect: 'error',",
    becomes: "redirect: 'follow',",
    tests: ['test/http/kit/payout-desk.test.ts'],
  },
] satisfies Plant[]
