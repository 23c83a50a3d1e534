import { ANNOUNCEMENT, ANNOUNCEMENT_REPEATABLE, ANNOUNCEMENT_UNFRAMED } from '../announcement/use-cases.ts'
import { HELP, HELP_REPEATABLE } from '../help/use-cases.ts'
import { chooseLanguage } from './choose-language.ts'
import { claimUpdates } from './claim-updates.ts'
import { finishUpdates } from './finish-updates.ts'
import { issueButtons } from './issue-buttons.ts'
import { keepUpdate } from './keep-update.ts'
import { readButton } from './read-button.ts'
import { readRenewal } from './read-renewal.ts'
import { removeLater } from './remove-later.ts'
import { renewUpdates } from './renew-updates.ts'
import { setBlocked } from './set-blocked.ts'
import { takeLeftUpdates } from './take-left-updates.ts'

const OWN = { chooseLanguage, setBlocked, removeLater }

/** What is done about a chat, and what is said in it to everybody: one transaction each. */
export const CHAT = { ...OWN, ...HELP, ...ANNOUNCEMENT }

/** On the way of every update: a single statement each. */
export const CHAT_UNFRAMED = {
  claimUpdates,
  keepUpdate,
  renewUpdates,
  finishUpdates,
  takeLeftUpdates,
  issueButtons,
  readButton,
  readRenewal,
  ...ANNOUNCEMENT_UNFRAMED,
}

/** Those that do the same twice to no effect, or only look. A claim that is asked for again is no longer one's own. */
export const CHAT_REPEATABLE = [
  ...Object.values(OWN),
  ...HELP_REPEATABLE,
  ...ANNOUNCEMENT_REPEATABLE,
  ...[renewUpdates, finishUpdates, issueButtons, readButton, readRenewal],
]
