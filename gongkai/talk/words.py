"""What the chat says besides its answers."""

from __future__ import annotations

from gongkai.messages import Message

GREETING = Message(
    "Ask in Chinese or English. help shows the commands; quit or Ctrl-D ends.",
    "请用中文或英文提问。帮助（help）列出命令；退出（quit）或 Ctrl-D 结束。",
)
HELP = Message(
    "A question about the stored reports; a next one may lean on it (and in 2018?).\n"
    "  open 2   the document of note [2], around the cited words\n"
    "  cypher   the queries of the last answer\n"
    "  new      a new conversation\n"
    "  help     this\n"
    "  quit     the end (or Ctrl-D)",
    "直接提问；下一问可以接着上一问（那2018年呢？）。\n"
    "  打开 2   注 [2] 的原文，引用处有标记（open 2）\n"
    "  查询     上一个答案用到的 Cypher（cypher）\n"
    "  新对话   不再接着前面的问题（new）\n"
    "  帮助     本说明（help）\n"
    "  退出     结束（quit 或 Ctrl-D）",
)
NO_NOTE = Message(
    "The last answer has no note [{number}].", "上一个答案没有注 [{number}]。"
)  # fmt: skip
NO_ANSWER = Message("There is no answer yet.", "还没有答案。")
GONE = Message(
    "The document of note [{number}] is no longer stored.", "注 [{number}] 的原文已不在库中。"
)
NEW = Message("A new conversation.", "新对话。")
STOPPED = Message("Stopped; ask again or quit.", "已停止；可以再问，或者退出。")

O_WEB = Message("Chat in a browser, on this machine only.", "在浏览器中对话，仅限本机。")
O_PORT = Message("Port of --web; 0 takes a free one.", "--web 的端口；0 为任意空闲端口。")
O_SHOW = Message("Open the browser.", "打开浏览器。")
SERVED = Message(
    "The chat is at {address} ; Ctrl-C ends it.", "对话页面：{address} ，Ctrl-C 结束。"
)
