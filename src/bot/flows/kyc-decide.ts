import { z } from 'zod'
import { codesFor, IDENTITY_CODES, IDENTITY_DECISIONS, LOCALES, looksLikeCode, WORDS_MAX } from '#core'
import { press } from '../card/card.ts'
import { join } from '../card/html.ts'
import { identityListCard } from '../desk/identity-list-card.ts'
import { failureCard } from '../failure/card.ts'
import { defineFlow, done, next, refused, stay, unexpected } from '../flow/define.ts'
import { inKey } from '../i18n/in-key.ts'

const state = z.object({
  caseId: z.uuid(),
  decision: z.enum(IDENTITY_DECISIONS),
  level: z.coerce.number(),
  locale: z.enum(LOCALES),
  code: z.enum(IDENTITY_CODES).optional(),
  words: z.string().optional(),
})

type Deciding = z.infer<typeof state>

/** Asking again and rejecting: the reason, what the person is written, and the card that says it all. */
export default defineFlow<Deciding>({
  name: 'kyc-decide',
  version: 2,
  state,
  start: (_turn, seed) => ({ state: state.parse(seed), first: next('code') }),
  steps: {
    code: {
      awaits: 'kyc-code-awaits',
      prompt: ({ words }, { decision, level }) => ({
        text: words.t(`kyc-code-ask-${inKey(decision)}`),
        buttons: codesFor(level).map((code) => [press(words.label(`kyc-code-${inKey(code)}`), 'code', { code })]),
      }),
      accept(_turn, input) {
        const chosen = z.enum(IDENTITY_CODES).safeParse(input.kind === 'press' ? input.payload['code'] : '')
        return chosen.success ? next('words', { code: chosen.data }) : unexpected()
      },
    },
    words: {
      awaits: 'kyc-words-awaits',
      unsaid: { words: undefined },
      prompt: ({ words }, { locale }) => ({
        text: join([words.t('kyc-words-ask', { max: WORDS_MAX }), words.t(`customer-reads-${locale}`)]),
      }),
      accept(turn, input) {
        if (input.kind !== 'text' || looksLikeCode(input.text)) return unexpected()
        const said = input.text.trim()
        if (Array.from(said).length > WORDS_MAX)
          return stay(failureCard(turn, { code: 'text_too_long', max: WORDS_MAX }))
        return next('confirm', { words: said })
      },
    },
    confirm: {
      awaits: 'kyc-confirm-awaits',
      prompt({ words }, { decision, code = 'other', words: said = '' }) {
        const key = inKey(decision)
        return {
          text: join([
            words.t(`kyc-confirm-${key}`),
            words.t('kyc-confirm-reads'),
            words.t(`identity-code-${inKey(code)}`),
            words.t('identity-said', { words: said }),
          ]),
          buttons: [
            [
              press(
                words.label(`kyc-confirm-${key}-button`),
                'confirm',
                {},
                decision === 'reject' ? 'danger' : 'primary',
              ),
            ],
          ],
        }
      },
      async accept(turn, input, { caseId, decision, code, words = '' }) {
        if (input.kind !== 'press' || input.action !== 'confirm' || !code) return unexpected()
        const { core, actor } = turn
        const decided = await core.decideIdentity({ actor, caseId, decision, code, words })
        if (!decided.ok) return refused(decided.failure)
        const rest = await core.listIdentities({ actor })
        if (!rest.ok) return refused(rest.failure)
        const list = identityListCard(turn, rest.value)
        return done({ ...list, text: join([turn.words.t(`kyc-done-${inKey(decision)}`), list.text], '\n\n') })
      },
    },
  },
})
