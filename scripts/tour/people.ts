import { Phone } from './phone.ts'
import type { Sandbox } from './sandbox.ts'

type Person = { id: number; name: string; phone: string }

/** Everybody on the page, by the name on their phone, and the way to a new one. */
export async function openPhones(sandbox: Sandbox) {
  const people = await sandbox.get<Person[]>('/api/people')
  const inHand = new Map<number, Phone>()
  const phone = async (name: string) => {
    const found = people.find((person) => person.name.startsWith(name))
    if (!found) throw new Error(`nobody called ${name}`)
    const known = inHand.get(found.id)
    if (known) return known
    const opened = new Phone(sandbox, found.id, found.name)
    inHand.set(found.id, opened)
    await opened.looks()
    return opened
  }
  return {
    phone,
    /** Resolves when somebody who pressed START has been answered. */
    async firstAnswer() {
      const path = `/api/people/${people.find((person) => person.name.startsWith('Sam'))?.id}/chat`
      type Chat = { revision: number; messages: { from: string }[] }
      let chat = await sandbox.get<Chat>(path)
      while (!chat.messages.some((message) => message.from === 'bot'))
        chat = await sandbox.get<Chat>(`${path}?after=${chat.revision}&waitMs=5000`)
    },
    contactOf: (name: string) => {
      const found = people.find((person) => person.name.startsWith(name))
      return { phone: found?.phone ?? '', userId: found?.id ?? 0 }
    },
    async newPerson(name: string, username: string, language: string) {
      const { id } = await sandbox.post<{ id: number }>('/api/people', { name, username, language })
      const phone = new Phone(sandbox, id, name)
      people.push({ id, name, phone: '' })
      inHand.set(id, phone)
      return phone
    },
  }
}

export type Phones = Awaited<ReturnType<typeof openPhones>>

type Mail = { subject: string; links: string[] }

/** The link in the newest mail to an address, as soon as it is there. @param subject where older mails may lie there */
export async function mailedLink(sandbox: Sandbox, to: string, subject = ''): Promise<string> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
    const mails = await sandbox.get<Mail[]>(`/api/mail?to=${encodeURIComponent(to)}`)
    const mail = mails.find((each) => each.subject.includes(subject))
    const link = mail?.links.find((each) => each.includes('#'))
    if (link) {
      sandbox.say(`  mail to ${to}: ${mail?.subject}`)
      return link
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`no mail came to ${to}`)
}
