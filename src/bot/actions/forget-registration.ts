import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'

export default defineAction({
  name: 'forget-registration',
  shows: false,
  async run(turn) {
    await turn.core.cancelRegistration({ actor: turn.actor })
    await turn.show({
      text: turn.words.t('register-forgotten'),
      buttons: [[open(turn.words.label('home-button'), 'home')]],
    })
  },
})
