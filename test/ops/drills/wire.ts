import { railAccess } from '../../../src/config/rail-access.ts'
import { readConfig } from '../../../src/config.ts'
import { signingKeys } from '../../../src/platform/keys/index.ts'
import { type App, startApp } from '../../http/support/app.ts'
import { bankEvent, signed } from '../../http/support/signed.ts'
import { fullEnvironment, signingSecret, word } from './environment.ts'
import { type Drill, live } from './rotated.ts'

/** A process' web server, as the environment makes it. */
function serve(given: Record<string, string>): Promise<App> {
  const config = readConfig({ ...fullEnvironment(), ...given })
  return startApp({
    core: {
      receiveReport: async () => ({ ok: true, value: 'credited' }) as const,
      receiveMail: async () => ({ ok: true, value: 'kept' }) as never,
    },
    rails: railAccess(config.rails).callbacks,
    mailIn: { secrets: signingKeys(config.contact.mailInSecrets) },
    metricsToken: config.http.metricsToken,
  })
}

const mustBe = (wanted: number) => async (answer: Promise<Response>) => {
  const { status } = await answer
  if (status !== wanted) throw new Error(`answered with ${status}`)
}

/** Both secrets are believed, the other side takes the new one, the old one goes: three restarts, and nobody is turned away. */
const twoAtOnce =
  (name: string, path: string, body: string): Drill =>
  async () => {
    const [old, next] = [signingSecret(), signingSecret()]
    const send = (app: App, secret: string) => app.post(path, signed(body, { secrets: [...signingKeys([secret])] }))
    const apps = [await serve({ [name]: old })]
    let theirs = old
    const newest = () => apps.at(-1) as App
    const life = live(() => mustBe(200)(send(newest(), theirs)))
    await life.goesOn()
    apps.push(await serve({ [name]: `${next} ${old}` }))
    await life.goesOn()
    theirs = next
    await life.goesOn()
    apps.push(await serve({ [name]: next }))
    await life.goesOn()
    const seen = await life.stop()
    const { status } = await send(newest(), old)
    for (const app of apps) await app[Symbol.asyncDispose]()
    return { ...seen, oldIsDead: status === 401 }
  }

const MAIL = JSON.stringify({ message_id: '<1@example.org>', from: 'anna@example.org', text: 'Where is my money?' })

/** @param name such as RAIL_BANK_SECRET */
export const railSecret = (name: string): Drill =>
  twoAtOnce(name, `/callbacks/${name.split('_')[1]?.toLowerCase()}`, bankEvent())

export const mailInSecret: Drill = twoAtOnce('MAIL_IN_SECRET', '/mail/in', MAIL)

/** Nobody's money waits for figures: a bank reports while whoever reads them is given another token. */
export const metricsToken: Drill = async () => {
  const [old, next, bank] = [word(), word(), signingSecret()]
  const apps = [await serve({ METRICS_TOKEN: old, RAIL_BANK_SECRET: bank })]
  const newest = () => apps.at(-1) as App
  const message = () => signed(bankEvent(), { secrets: [...signingKeys([bank])] })
  const scrape = (token: string) => newest().get('/metrics', { headers: { authorization: `Bearer ${token}` } })
  const life = live(() => mustBe(200)(newest().post('/callbacks/bank', message())))
  await mustBe(200)(scrape(old))
  await life.goesOn()
  apps.push(await serve({ METRICS_TOKEN: next, RAIL_BANK_SECRET: bank }))
  await mustBe(200)(scrape(next))
  await life.goesOn()
  const { status } = await scrape(old)
  const seen = await life.stop()
  for (const app of apps) await app[Symbol.asyncDispose]()
  return { ...seen, oldIsDead: status !== 200 }
}
