language-first =
    请选择语言
    Which language do you prefer?
language-ask = 请选择语言
language-chosen = 已切换为简体中文
