import { defineFlow, next } from '../flow/define.ts'
import { leastStep, mostStep } from '../shop/policy-amounts.ts'
import { countriesStep, shopCountryStep, whichStep } from '../shop/policy-countries.ts'
import { type PolicyState, policyState } from '../shop/policy-state.ts'

const FIRST: Record<string, string> = { amounts: 'least', country: 'where' }

/** `what`: the countries a shop takes payments from, how much a payment may be, or the country it is in. */
export default defineFlow<PolicyState>({
  name: 'policy',
  version: 1,
  state: policyState,
  async start(turn, { what = '' }) {
    const state: PolicyState = { home: turn.chat.user?.homeCurrency ?? 'EUR', kind: 'only', least: null, doubt: null }
    return { state, first: next(FIRST[what] ?? 'which') }
  },
  steps: { which: whichStep, countries: countriesStep, least: leastStep, most: mostStep, where: shopCountryStep },
})
