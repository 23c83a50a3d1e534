## 网页 /help。

help-search = 您想了解什么？
help-search-example = 限额、退款、充值失败
help-search-submit = 搜索
help-results = 与“{ $query }”相关的问题
help-results-none = 没有找到与“{ $query }”相关的回答。请换一个词，或输入提示中的代码。
help-all = 全部问题
help-more = 相关问题
