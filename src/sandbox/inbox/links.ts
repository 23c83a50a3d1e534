/** The web addresses in a mail, in reading order, each once: those of its HTML links, then those in its plain text. */
export function linksIn(text: string, html: string): string[] {
  const fromHtml = [...html.matchAll(/\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)].map(([, a, b]) =>
    unescaped(a ?? b ?? ''),
  )
  const fromText = [...text.matchAll(/https?:\/\/[^\s<>"']+/g)].map(([url]) =>
    url.replace(/[.,;:!?)\]，。；：！？）】]+$/, ''),
  )
  return [...new Set([...fromHtml, ...fromText].filter((url) => /^https?:\/\//.test(url)))]
}

function unescaped(attribute: string): string {
  const characters: Record<string, string> = {
    '&amp;': '&',
    '&quot;': '"',
    '&#39;': "'",
    '&#x3D;': '=',
    '&lt;': '<',
    '&gt;': '>',
  }
  return attribute.trim().replace(/&(?:amp|quot|#39|#x3D|lt|gt);/g, (entity) => characters[entity] ?? entity)
}
