import type { Sandbox } from './sandbox.ts'

type Person = { id: number; name: string }
type Topic = { id: number; name: string; closed: boolean }
type Post = { id: number; topicId?: number; from: string; text: string; photo?: string }
type Group = { id: number; hasBot: boolean; members: Person[]; topics: Topic[] | null; messages: Post[] }
type Seen = { topic: Topic; posts: Post[] }

const PATIENCE_MS = 15_000
const LOOK_MS = 100

/** The support group as one of its members sees it on the page: its topics, and what is said in the newest. */
export function openSupportGroup(sandbox: Sandbox) {
  async function look(): Promise<{ group: Group; seen: Seen | undefined }> {
    const group = (await sandbox.get<Group[]>('/api/groups')).find(({ hasBot, topics }) => hasBot && topics)
    if (!group) throw new Error('there is no support group')
    const topic = group.topics?.at(-1)
    const posts = group.messages.filter(({ topicId }) => topicId === topic?.id)
    return { group, seen: topic && { topic, posts } }
  }

  async function hand(name: string) {
    const { group, seen } = await look()
    const member = group.members.find((each) => each.name.startsWith(name))
    if (!member || !seen) throw new Error(`${name} has no topic to act in`)
    return { path: `/api/people/${member.id}`, where: { chatId: group.id, topicId: seen.topic.id }, who: member.name }
  }

  return {
    /** Waits until the newest topic is so, and prints it. */
    async shows(what: string, isSo: (seen: Seen) => boolean): Promise<void> {
      for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; ) {
        const { seen } = await look()
        if (seen && isSo(seen)) {
          const lines = seen.posts.map(({ from, text, photo }) => `    ${from}: ${photo ? '🖼 ' : ''}${text}`)
          return sandbox.say(
            [`  the support group, ${seen.topic.name}${seen.topic.closed ? ' (closed)' : ''}`, ...lines].join('\n'),
          )
        }
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
      }
      throw new Error(`the support group never showed: ${what}`)
    },
    async writes(name: string, text: string): Promise<void> {
      const { path, where, who } = await hand(name)
      sandbox.say(`${who} writes in the topic: ${text}`)
      await sandbox.post(`${path}/group-text`, { ...where, text })
    },
    async closes(name: string): Promise<void> {
      const { path, where, who } = await hand(name)
      sandbox.say(`${who} closes the topic`)
      await sandbox.post(`${path}/topic`, { ...where, closed: true })
    },
  }
}
