## /help on the web.

help-search = What are you looking for?
help-search-example = limits, refunds
help-search-submit = Search
help-results = What fits “{ $query }”
help-results-none = Nothing fits “{ $query }”. Try one word, or a failure code.
help-all = All questions
help-more = More about this
