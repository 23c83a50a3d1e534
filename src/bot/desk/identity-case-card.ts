import type { IdentityCaseView } from '#core'
import { countryName } from '../../words/country-names.ts'
import { type Button, type Card, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene, Turn } from '../turn.ts'
import { identityLines } from './identity-line.ts'

type Desk = Scene & Pick<Turn, 'chat'>

/** A case as staff see it: masked, or with what was given. It must not be forwarded either way. */
export function identityCaseCard(scene: Desk, found: IdentityCaseView): Card {
  const { words } = scene
  return {
    text: join(
      [
        join([
          identityLines(scene, found),
          words.t(`kyc-state-${found.state}`),
          found.account !== 'active' && words.t(`customer-state-${inKey(found.account)}`),
          found.readable && words.t('kyc-files', { count: found.files.length }),
          ...twinLines(scene, found),
        ]),
        found.unmasked ? factLines(scene, found.unmasked) : found.readable && words.t('kyc-masked'),
        found.asked !== null && words.t('kyc-asked'),
      ],
      '\n\n',
    ),
    buttons: [...buttonsOf(scene, found), [open(words.label('kyc-list-button'), 'kyc')]],
    protect: true,
  }
}

/** One document passes for one person: that others gave the same file says nobody's name. */
const twinLines = ({ words }: Scene, { twins: { cases, closed, rejected } }: IdentityCaseView) => [
  cases > 0 && words.t('kyc-twins', { count: cases }),
  closed > 0 && words.t('kyc-twins-closed', { count: closed }),
  rejected > 0 && words.t('kyc-twins-rejected', { count: rejected }),
]

function factLines({ words }: Scene, facts: NonNullable<IdentityCaseView['unmasked']>): Html {
  const { accountName, name, birthDate, country, documentKind } = facts
  const differs = name !== undefined && name !== accountName
  return join([
    name && words.t('identity-given-name', { name }),
    words.t(differs ? 'kyc-account-name-differs' : 'kyc-account-name', { name: accountName }),
    birthDate && words.t('identity-given-birth-date', { date: words.date(new Date(birthDate)) }),
    country && words.t('identity-given-country', { country: countryName(words.locale, country) }),
    documentKind && words.t('kyc-document', { kind: words.label(`identity-kind-${inKey(documentKind)}`) }),
  ])
}

function buttonsOf({ words, chat: { may } }: Desk, found: IdentityCaseView): Button[][] {
  const { caseId, level, locale, state, files, unmasked, asked, readable } = found
  if (!readable) return []
  if (!unmasked) return [[open(words.label('kyc-open-button'), 'unmask', { of: 'identity', id: caseId }, 'primary')]]
  const decide = (decision: string) =>
    open(words.label(`kyc-${inKey(decision)}-button`), 'kyc-decide', {
      caseId,
      decision,
      level: String(level),
      locale,
    })
  const decides = state === 'pending' && may.includes('identity.ask')
  return [
    files.length > 0 ? [open(words.label('kyc-files-button', { count: files.length }), 'kyc-files', { caseId })] : [],
    decides && asked === null ? [open(words.label('kyc-approve-button'), 'kyc-approve', { caseId }, 'success')] : [],
    asked === null ? [] : [open(words.label('kyc-asked-button'), 'approval', { id: asked })],
    decides ? [decide('ask_again'), decide('reject')] : [],
  ]
}
