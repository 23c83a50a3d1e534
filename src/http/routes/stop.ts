import { html } from '../kit/html.ts'
import { defineLinkPage } from '../pages/link-page.ts'
import { supportWay } from '../pages/ways.ts'

/** Behind the link in a mail: "this was not me" for whoever has no chat to say it in. One button, as scanners open links. */
export default defineLinkPage({
  path: '/stop',
  purpose: 'rebind_stop',
  fields: ({ say }) => html`<p>${say('rebind_stop-text')}</p>`,
  consume: ({ deps }, { token }) => deps.core.stopRebind({ token }),
  ways: (call) => [supportWay(call, 'rebind')],
})
