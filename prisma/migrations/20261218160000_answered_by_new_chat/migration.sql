-- S63, RSK-03: "it was me" from a chat that has just taken the wallet over may be a thief's word. Since when that chat had it
-- stands beside the answer; null where the chat is the owner's of old, and where a process of before wrote the answer.
ALTER TABLE "risk_decision" ADD COLUMN "answered_by_new_chat_since" TIMESTAMPTZ(3);
