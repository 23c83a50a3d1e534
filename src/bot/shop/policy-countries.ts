import { press } from '../card/card.ts'
import { again, done, next, refused, type Step, unexpected } from '../flow/define.ts'
import { countriesNamed } from '../identity/country-words.ts'
import { policyCard } from './policy-card.ts'
import type { PolicyState } from './policy-state.ts'
import { shopCard } from './shop-card.ts'

/** From everywhere, only from some countries, or not from some. */
export const whichStep: Step<PolicyState> = {
  awaits: 'policy-which-awaits',
  prompt: ({ words }) => ({
    text: words.t('policy-which-ask'),
    buttons: [
      [press(words.label('policy-only-button'), 'kind', { kind: 'only' })],
      [press(words.label('policy-not-button'), 'kind', { kind: 'not' })],
      [press(words.label('policy-everywhere-button'), 'everywhere')],
    ],
  }),
  async accept(turn, input) {
    if (input.kind !== 'press') return unexpected()
    if (input.action === 'kind') return next('countries', { kind: input.payload['kind'] === 'not' ? 'not' : 'only' })
    if (input.action !== 'everywhere') return unexpected()
    const set = await turn.core.setPolicy({ actor: turn.actor, policy: { countries: null } })
    return set.ok ? done(policyCard(turn, set.value)) : refused(set.failure)
  },
}

/** Their names, as many as there are. */
export const countriesStep: Step<PolicyState> = {
  awaits: 'policy-countries-awaits',
  takesWords: true,
  prompt: ({ words }, { kind }) => ({ text: words.t(`policy-countries-ask-${kind}`) }),
  async accept(turn, input, { kind }) {
    if (input.kind !== 'text') return unexpected()
    const typed = input.text.split(/[,;，、\n]+/).filter((part) => part.trim() !== '')
    const found = typed.map((part) => ({ part: part.trim().slice(0, 40), codes: countriesNamed(part) }))
    const unclear = found.find(({ codes }) => codes.length !== 1)
    if (unclear || found.length === 0) return again('policy-country-unclear', { typed: unclear?.part ?? '' })
    const codes = [...new Set(found.flatMap((one) => one.codes))]
    const set = await turn.core.setPolicy({ actor: turn.actor, policy: { countries: { kind, codes } } })
    return set.ok ? done(policyCard(turn, set.value)) : refused(set.failure)
  },
}

/** Where the shop is. */
export const shopCountryStep: Step<PolicyState> = {
  awaits: 'identity-country-awaits',
  prompt: ({ words }) => ({ text: words.t('shop-country-ask') }),
  async accept(turn, input) {
    if (input.kind !== 'text') return unexpected()
    const [country, ...others] = countriesNamed(input.text)
    if (country === undefined || others.length > 0)
      return again('policy-country-unclear', { typed: input.text.slice(0, 40) })
    const set = await turn.core.setProfile({ actor: turn.actor, country })
    return set.ok ? done(shopCard(turn, set.value)) : refused(set.failure)
  },
}
