language-first =
    Which language do you prefer?
    请选择语言
language-ask = Which language do you prefer?
language-chosen = English it is.
language-name-en = English
language-name-zh-CN = Chinese
