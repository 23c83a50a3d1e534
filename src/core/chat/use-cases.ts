import { chooseLanguage } from './choose-language.ts'
import { claimUpdates } from './claim-updates.ts'
import { finishUpdates } from './finish-updates.ts'
import { issueButtons } from './issue-buttons.ts'
import { keepUpdate } from './keep-update.ts'
import { readButton } from './read-button.ts'
import { removeLater } from './remove-later.ts'
import { renewUpdates } from './renew-updates.ts'
import { setBlocked } from './set-blocked.ts'
import { takeLeftUpdates } from './take-left-updates.ts'

/** What is done about a chat: one transaction each. */
export const CHAT = { chooseLanguage, setBlocked, removeLater }

/** On the way of every update: a single statement each. */
export const CHAT_UNFRAMED = {
  claimUpdates,
  keepUpdate,
  renewUpdates,
  finishUpdates,
  takeLeftUpdates,
  issueButtons,
  readButton,
}

/** Those that do the same twice to no effect, or only look. A claim that is asked for again is no longer one's own. */
export const CHAT_REPEATABLE = [...Object.values(CHAT), renewUpdates, finishUpdates, issueButtons, readButton]
