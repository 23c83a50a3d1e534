import { addPersonForm } from './add-person.js'
import { one } from './dom.js'
import { follow } from './live.js'
import { authenticatorPanel } from './panels/authenticator.js'
import { bankPanel } from './panels/bank.js'
import { clockPanel } from './panels/clock.js'
import { groupPanel } from './panels/group.js'
import { mailPanel } from './panels/mail.js'
import { payoutPanel } from './panels/payout.js'
import { railPanel } from './panels/rail.js'
import { statementPanel } from './panels/statement.js'
import { supportPanel } from './panels/support.js'
import { phoneStrip } from './phones/strip.js'
import { onPosting, views } from './views.js'
import { inPageLanguage, switchLanguage, t, translate } from './words.js'

const { show } = views()
const phones = phoneStrip(() => show('chats'))
const bank = bankPanel(one('#bank'))
const bankPayouts = payoutPanel(one('#bank'), 'bank')
statementPanel(one('#bank'))
const card = railPanel(one('#card'), 'card', 'cardIntro')
const cardPayouts = payoutPanel(one('#card'), 'card')
const platform = railPanel(one('#elsewhere'), 'platform', 'platformIntro')
const provider = railPanel(one('#elsewhere'), 'provider', 'providerIntro')
const mail = mailPanel(one('#mail'))
const authenticator = authenticatorPanel(one('#authenticator'))
clockPanel(one('#clock'))
const group = groupPanel(one('#group'))
const support = supportPanel(one('#support'))

addPersonForm(async (id) => {
  await phones.refresh()
  phones.choose(id)
})
one('#language').addEventListener('click', switchLanguage)
inPageLanguage(() => {
  one('#language').textContent = t('switchLanguage')
  document.title = `OKPay · ${t('sandbox')}`
})
translate()

/** A link that was opened for somebody brings their phone to the front. */
function bringToFront() {
  const [, id] = /^#phone-(\d+)$/.exec(location.hash) ?? []
  if (id) phones.choose(Number(id))
}
onPosting(({ personId, query }) => {
  show('group')
  void group.begin(personId, query)
})
addEventListener('hashchange', bringToFront)
void phones.refresh().then(bringToFront)

follow({
  chat: (personId) => void phones.refreshOne(personId),
  group: () => void Promise.all([group.refresh(), support.refresh()]),
  mail: () => void mail.refresh(),
  bank: () => void Promise.all([bank.refresh(), bankPayouts.refresh()]),
  card: () => void Promise.all([card.refresh(), cardPayouts.refresh()]),
  platform: () => void platform.refresh(),
  provider: () => void provider.refresh(),
  everything: () =>
    void Promise.all(
      [phones, group, support, authenticator, mail, bank, bankPayouts, card, cardPayouts, platform, provider].map(
        (part) => part.refresh(),
      ),
    ),
})
