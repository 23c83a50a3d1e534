import type { ToldTable } from './table.ts'
import { HELP } from './tables/help.ts'
import { MONEY } from './tables/money.ts'
import { PERSON } from './tables/person.ts'
import { SHOP } from './tables/shop.ts'

/** What somebody is told of themselves, table by table, in the order in which it stands in their export. */
export const TOLD: readonly ToldTable[] = [...PERSON, ...MONEY, ...SHOP, ...HELP]
