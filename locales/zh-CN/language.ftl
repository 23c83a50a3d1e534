language-first =
    请选择语言
    Which language do you prefer?
language-ask = 请选择语言
language-chosen = 已切换为简体中文
language-name-en = 英文
language-name-zh-CN = 中文
