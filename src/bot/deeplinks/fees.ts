import { defineDeeplink } from '../define/deeplink.ts'

/** `?start=fees_EUR_send`, as confirm cards link it: what this fee is. The card it was tapped on stays as it was. */
export default defineDeeplink({
  name: 'fees',
  aside: true,
  async run(turn, rest) {
    const [currency = '', ...operation] = rest.split('_')
    await turn.open('fees', { currency: currency.toUpperCase(), operation: operation.join('_') })
  },
})
