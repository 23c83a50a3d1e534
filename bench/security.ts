import { parseArgs } from 'node:util'
import { countBreaches } from '../src/core/ledger/audit-books.ts'
import { granted } from '../test/support/people.ts'
import { ownerAmongTries } from './security/battered.ts'
import { factorsPerSecond } from './security/factors.ts'
import { freezeUnderLoad } from './security/freeze.ts'
import { openHouse } from './security/house.ts'
import { likeness } from './security/likeness.ts'
import { loginStorm } from './security/logins.ts'

// What it costs to check who somebody is, how long the brake takes, and whether a stranger can tell an account from
// none by the clock. Hashes are the real ones: argon2id at the costs of production. The last line is one JSON object.
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { samples: { type: 'string', default: '300' }, seconds: { type: 'string', default: '5' } },
})
const say = (what: string, figures: object) => void process.stdout.write(`${what}: ${JSON.stringify(figures)}\n`)

const house = await openHouse()
const factors = await factorsPerSecond(house, Number(values.seconds))
say('factors a second', factors)
const logins = await loginStorm(house, 200)
say('200 logins at once', logins)
const battered = await ownerAmongTries(house, 1000)
say('an owner whose account others try to get into', battered)
const freeze = await freezeUnderLoad(house, 20)
say('from Freeze to the first refused debit, 32 payments in flight', freeze)
const alike = await likeness(house, Number(values.samples))
say('existing and missing accounts, by the clock', alike)
const breaches = countBreaches(granted(await house.core.auditBooks({})))
await house.close()
process.stdout.write(`${JSON.stringify({ ...factors, ...logins, ...battered, ...freeze, ...alike, breaches })}\n`)
process.exit(breaches === 0 ? 0 : 1)
