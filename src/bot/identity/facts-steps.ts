import type { IdentityView, Result } from '#core'
import { countryName } from '../../words/country-names.ts'
import { press } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import { again, type Next, refused, type Step, stay, unexpected } from '../flow/define.ts'
import type { Input } from '../flow/input.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Turn } from '../turn.ts'
import { birthDateIn } from './birth-date-words.ts'
import { countriesNamed } from './country-words.ts'
import { pageRow } from './page-row.ts'
import { type IdentityState, onward, TAKEN } from './state.ts'

const CHOICES_MAX = 8

type Field = 'name' | 'birthDate' | 'country'

const give = (turn: Turn, field: Field, value: string) => turn.core.giveIdentity({ actor: turn.actor, field, value })

const taken = (input: Input, given: Result<IdentityView>): Next<IdentityState> =>
  onward(given, input.kind === 'text' ? TAKEN : undefined)

/** The name as in the passport; the one the account has is a tap away. */
export const nameStep: Step<IdentityState> = {
  awaits: 'identity-name-awaits',
  async prompt(scene) {
    const { core, actor, words } = scene
    const identity = await core.getIdentity({ actor })
    if (!identity.ok) return failureCard(scene, identity.failure)
    const own = press(words.label('identity-name-own-button', { name: identity.value.accountName }), 'own')
    return { text: words.t('identity-name-ask'), buttons: [[own], ...(await pageRow(scene))] }
  },
  async accept(turn, input) {
    const own = input.kind === 'press' && input.action === 'own'
    const identity = own ? await turn.core.getIdentity({ actor: turn.actor }) : undefined
    if (identity && !identity.ok) return refused(identity.failure)
    const name = identity ? identity.value.accountName : input.kind === 'text' ? input.text : undefined
    if (name === undefined) return unexpected()
    const given = await give(turn, 'name', name)
    if (!given.ok && given.failure.code === 'name_invalid') return again(`register-name-${inKey(given.failure.reason)}`)
    return taken(input, given)
  },
}

export const birthDateStep: Step<IdentityState> = {
  awaits: 'identity-birth-date-awaits',
  prompt: ({ words }) => ({ text: words.t('identity-birth-date-ask') }),
  async accept(turn, input) {
    if (input.kind === 'press' && input.action === 'date')
      return giveBirthDate(turn, input, input.payload['date'] ?? '')
    if (input.kind !== 'text') return unexpected()
    const found = birthDateIn(input.text)
    if (found === undefined) return again('identity-birth-date-unclear')
    if (found.kind === 'read') return giveBirthDate(turn, input, found.date)
    const { words } = turn
    return stay({
      text: words.t('identity-birth-date-which'),
      buttons: [found.dates.map((date) => press(words.date(new Date(date)), 'date', { date }))],
    })
  },
}

async function giveBirthDate(turn: Turn, input: Input, date: string): Promise<Next<IdentityState>> {
  const given = await give(turn, 'birthDate', date)
  return !given.ok && given.failure.code === 'birth_date_invalid'
    ? again('identity-birth-date-unclear')
    : taken(input, given)
}

/** By name in either language, or by code; where several are called so, each is a button. */
export const countryStep: Step<IdentityState> = {
  awaits: 'identity-country-awaits',
  prompt: ({ words }) => ({ text: words.t('identity-country-ask') }),
  async accept(turn, input) {
    const { words } = turn
    if (input.kind === 'press' && input.action === 'country')
      return onward(await give(turn, 'country', input.payload['code'] ?? ''))
    if (input.kind !== 'text') return unexpected()
    const found = countriesNamed(input.text)
    const [only] = found
    if (only && found.length === 1) return taken(input, await give(turn, 'country', only))
    if (found.length === 0 || found.length > CHOICES_MAX) return again('identity-country-unclear')
    return stay({
      text: words.t('identity-country-which'),
      buttons: found.map((code) => [press(countryName(words.locale, code), 'country', { code })]),
    })
  },
}
