/**
 * A name as strangers may see it before money moves: the first character of each word, the rest hidden
 * ("Ben Kovač" -> "B•• K••••", "张伟" -> "张•"). Enough to notice a wrong payee, too little to collect names.
 */
export function maskName(name: string): string {
  return name.split(/\s+/).filter(Boolean).map(maskWord).join(' ')
}

function maskWord(word: string): string {
  const [first = '', ...rest] = Array.from(word)
  return first + '•'.repeat(Math.min(rest.length, 5))
}
