import type { FailureCode, MovedAway } from '#core'
import { open } from '../card/card.ts'
import { inKey } from '../i18n/in-key.ts'
import { movedAway } from '../security/moved-away.ts'
import type { Scene } from '../turn.ts'
import { homeButton, supportButton, type Wording, type Wordings } from './ways.ts'

type AccountCode = Extract<
  FailureCode,
  | 'not_registered'
  | 'closing_blocked'
  | 'already_registered'
  | 'name_invalid'
  | 'email_invalid'
  | 'phone_foreign'
  | 'phone_invalid'
  | 'password_weak'
  | 'password_mismatch'
  | 'password_same'
  | 'password_known'
  | 'email_same'
  | 'chat_locked'
  | 'pin_needed'
  | 'rebind_over'
  | 'wrong_chat'
  | 'mailbox_case_open'
  | 'mailbox_unprovable'
  | 'mailbox_left'
  | 'mailbox_decided'
  | 'session_ended'
  | 'link_unknown'
  | 'link_expired'
  | 'link_used'
>

/** What stands between a person and their account. What is typed anew is typed where it was asked. */
export const accountWordings: Wordings<AccountCode> = {
  not_registered: (scene) => (scene.moved ? hasMoved(scene, scene.moved) : noAccount(scene)),
  closing_blocked: ({ words }) => ({
    text: words.t('failure-closing-blocked'),
    buttons: [[open(words.label('failure-closing-blocked-button'), 'close', {}, 'primary')]],
  }),
  already_registered: (scene) => ({
    text: scene.words.t('failure-already-registered'),
    buttons: [[homeButton(scene)]],
  }),
  name_invalid: ({ words }, { reason }) => ({ text: words.t(`failure-name-invalid-${inKey(reason)}`), buttons: [] }),
  email_invalid: ({ words }) => ({ text: words.t('failure-email-invalid'), buttons: [] }),
  phone_foreign: ({ words }) => ({ text: words.t('failure-phone-foreign'), buttons: [] }),
  phone_invalid: ({ words }) => ({ text: words.t('failure-phone-invalid'), buttons: [] }),
  password_weak: ({ words }, { reason }) => ({ text: words.t(`failure-password-weak-${inKey(reason)}`), buttons: [] }),
  password_mismatch: ({ words }) => ({ text: words.t('failure-password-mismatch'), buttons: [] }),
  email_same: ({ words }) => ({ text: words.t('failure-email-same'), buttons: [] }),
  password_known: ({ words }) => ({ text: words.t('failure-password-known'), buttons: [] }),
  password_same: ({ words }) => ({ text: words.t('failure-password-same'), buttons: [] }),
  chat_locked: ({ words, asked, seen = asked }) => ({
    text: words.t('failure-chat-locked'),
    buttons: [[open(words.label('unlock-button'), 'unlock', seen, 'primary')]],
  }),
  pin_needed: ({ words, asked }, { why }) => ({
    text: words.t(`failure-pin-needed-${inKey(why)}`),
    buttons: [[open(words.label('pin-needed-button'), 'unlock', { ...asked, pin: why }, 'primary')]],
  }),
  rebind_over: (scene) => ({
    text: scene.words.t('failure-rebind-over'),
    buttons: [[supportButton(scene, 'rebind_over')], [homeButton(scene)]],
  }),
  wrong_chat: (scene) => ({
    text: scene.words.t('failure-wrong-chat'),
    buttons: [[supportButton(scene, 'wrong_chat'), homeButton(scene)]],
  }),
  mailbox_case_open: (scene) => ({
    text: scene.words.t('failure-mailbox-case-open'),
    buttons: [
      [open(scene.words.label('failure-mailbox-case-open-button'), 'lost-mailbox', {}, 'primary')],
      [supportButton(scene, 'mailbox_case_open'), homeButton(scene)],
    ],
  }),
  mailbox_unprovable: (scene) => ({
    text: scene.words.t('failure-mailbox-unprovable'),
    buttons: [
      [open(scene.words.label('failure-identity-button'), 'identity', {}, 'primary')],
      [supportButton(scene, 'mailbox_unprovable'), homeButton(scene)],
    ],
  }),
  mailbox_left: (scene) => ({
    text: scene.words.t('failure-mailbox-left'),
    buttons: [[supportButton(scene, 'mailbox_left'), homeButton(scene)]],
  }),
  mailbox_decided: (scene) => ({
    text: scene.words.t('failure-mailbox-decided'),
    buttons: [[supportButton(scene, 'mailbox_decided'), homeButton(scene)]],
  }),
  session_ended: (scene) => ({ text: scene.words.t('failure-session-ended'), buttons: [[homeButton(scene)]] }),
  link_unknown: (scene) => ({ text: scene.words.t('failure-link-unknown'), buttons: [[homeButton(scene)]] }),
  link_expired: (scene) => ({ text: scene.words.t('failure-link-expired'), buttons: [[homeButton(scene)]] }),
  link_used: (scene) => ({ text: scene.words.t('failure-link-used'), buttons: [[homeButton(scene)]] }),
}

const noAccount = (scene: Scene): Wording => ({
  text: scene.words.t('failure-not-registered'),
  buttons: [
    [open(scene.words.label('failure-open-account-button'), 'register', {}, 'primary')],
    [open(scene.words.label('welcome-come-back-button'), 'come-back')],
    [open(scene.words.label('welcome-look-button'), 'look'), homeButton(scene)],
  ],
})

/** There was one here, and its owner may be the one who reads this. */
function hasMoved(scene: Scene, moved: MovedAway): Wording {
  const { text, stop } = movedAway(scene, moved)
  return { text, buttons: [[stop], [supportButton(scene, 'not_registered'), homeButton(scene)]] }
}
