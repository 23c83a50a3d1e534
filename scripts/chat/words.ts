const en = {
  hello: 'You are {name}, in a chat with OKPay. Write to it, or :help.',
  edited: 'edited',
  photo: 'photo',
  file: 'file',
  contact: 'contact',
  opens: 'opens {url}',
  copied: 'copied: {text}',
  posts: 'opens a chat of your choice, and writes the bot’s name there and: {text}',
  noAnswer: 'The bot did not answer the tap.',
  noMail: 'No mail yet.',
  noSuch: 'There is no :{name}.',
  noPad: 'There is no key {digit} on screen.',
  notOurs: 'That link does not open this chat.',
  noPerson: 'There is nobody called {name}.',
  noFile: 'There is no file {file} that can be read.',
  whichFile: 'Which picture? For example :photo code.png',
  help: [
    'Text is sent as it is, /commands too.',
    'A number presses the button with that number; :say 25 sends it as a text.',
    '',
    ':contact [name]   shares your number, or somebody else’s card',
    ':photo <file>     sends a picture',
    ':open <link>      taps a link such as https://t.me/…?start=…',
    ':pin <digits>     presses the keys of the PIN pad',
    ':mail             the newest mail, and its links',
    ':help, :quit',
  ].join('\n'),
}

type Words = typeof en
export type ChatWord = keyof Words

const zh: Words = {
  hello: '您是{name}，正在与 OKPay 聊天。直接输入即可，:help 查看用法。',
  edited: '已编辑',
  photo: '图片',
  file: '文件',
  contact: '名片',
  opens: '打开 {url}',
  copied: '已复制：{text}',
  posts: '选择一个聊天，并在输入框填入机器人名称和：{text}',
  noAnswer: '机器人没有响应这次点击。',
  noMail: '暂无邮件。',
  noSuch: '没有 :{name} 这个用法。',
  noPad: '屏幕上没有按键 {digit}。',
  notOurs: '这个链接打不开本聊天。',
  noPerson: '没有叫“{name}”的人。',
  noFile: '无法读取文件 {file}。',
  whichFile: '要发哪张图片？例如 :photo code.png',
  help: [
    '输入的文字会原样发送，/命令也一样。',
    '输入编号即点击对应的按钮；要把数字当作文字发送，请用 :say 25。',
    '',
    ':contact [姓名]   分享自己的号码，或别人的名片',
    ':photo <文件>     发送图片',
    ':open <链接>      点击链接，如 https://t.me/…?start=…',
    ':pin <数字>       依次点按支付密码键盘',
    ':mail             最新一封邮件及其中的链接',
    ':help、:quit',
  ].join('\n'),
}

export type Speak = (word: ChatWord, values?: Record<string, string>) => string

/** The terminal's own words, in the language of whoever chats. */
export function speaker(isChinese: boolean): Speak {
  const words = isChinese ? zh : en
  return (word, values = {}) => words[word].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}
