"""The help texts: what each command does, its arguments and options, and examples."""

from __future__ import annotations

from gongkai.messages.message import Message

# --- words of every page ---------------------------------------------------------------------------------
USAGE = Message("Usage:", "用法：")
OPTIONS_WORD = Message("[OPTIONS]", "[选项]")
COMMAND_WORD = Message("COMMAND ...", "命令 ...")
ARGUMENTS = Message("Arguments:", "参数：")
OPTIONS = Message("Options:", "选项：")
COMMANDS = Message("Commands:", "命令：")
EXAMPLES = Message("Examples:", "例子：")
HELP = Message("Show this page.", "显示本页。")
DEFAULT = Message("(default: {value})", "（默认：{value}）")
MORE = Message(
    "`gongkai COMMAND --help` shows the page of a command.",
    "`gongkai 命令 --help` 显示该命令的用法。",
)
VERSION = Message("Print the version.", "显示版本。")

# --- what stands for a value -----------------------------------------------------------------------------
W_PATH = Message("PATH", "路径")
W_PATHS = Message("PATH...", "路径...")
W_FILE = Message("FILE", "文件")
W_FILES = Message("FILE...", "文件...")
W_DATABASE = Message("FOLDER|ADDRESS", "文件夹|地址")
W_QUESTION = Message("QUESTION", "问题")
W_QUERY = Message("QUERY", "查询")
W_TARGETS = Message("TARGET...", "目标...")
W_PARAM = Message("NAME=VALUE", "名称=值")
W_NUMBER = Message("NUMBER", "数")
W_SECONDS = Message("SECONDS", "秒")
W_DATE = Message("DATE", "日期")
W_FORMAT = Message("FORMAT", "格式")
W_MODEL = Message("MODEL", "模型")

# --- the commands ------------------------------------------------------------------------------------------
GONGKAI = Message(
    "Read China's yearly reports on the disclosure of government information into a graph, and answer questions about them with citations.",
    "读取政府信息公开工作年度报告，建成知识图谱，回答问题并注明出处。",
)
GONGKAI_EXAMPLES = Message(
    'gongkai ingest reports/\ngongkai ask "梧溪区教育局2022年收到多少件政府信息公开申请？"',
    'gongkai ingest 报告/\ngongkai ask "梧溪区教育局2022年收到多少件政府信息公开申请？"',
)
PARSE = Message(
    "Read reports and show their facts; needs no database.",
    "读取报告并显示其中的事实；不需要数据库。",
)
PARSE_EXAMPLES = Message(
    "gongkai parse samples\ngongkai parse samples --json > facts.json",
    "gongkai parse samples\ngongkai parse samples --json > facts.json",
)
TEXT = Message("Print the text that all offsets refer to.", "打印全部位置所指的文本。")
TEXT_EXAMPLES = Message(
    "gongkai text samples/2022-教育局.html", "gongkai text samples/2022-教育局.html"
)
INGEST = Message("Read reports and store them in the graph.", "读取报告并存入图中。")
INGEST_EXAMPLES = Message(
    "gongkai ingest samples\ngongkai ingest samples --changed\ngongkai ingest reports/ --manifest facts.csv",
    "gongkai ingest samples\ngongkai ingest samples --changed\ngongkai ingest 报告/ --manifest 清单.csv",
)
ASK = Message(
    "Answer a question from the stored reports, with citations.",
    "根据已入库的报告回答问题，注明出处。",
)
ASK_EXAMPLES = Message(
    'gongkai ask "梧溪区教育局2022年收到多少件政府信息公开申请？"\n'
    'gongkai ask "How many requests did 梧溪区教育局 receive in 2022?"\n'
    "gongkai ask --batch scripts/demo_questions.jsonl --json",
    'gongkai ask "梧溪区教育局2022年收到多少件政府信息公开申请？"\n'
    'gongkai ask "梧溪区教育局打算怎样改进政策解读？"\n'
    "gongkai ask --batch scripts/demo_questions.jsonl --json",
)
CHAT = Message(
    "Ask several questions in one conversation, here or in a browser.",
    "连续提问，在终端或浏览器中。",
)
CHAT_EXAMPLES = Message("gongkai chat\ngongkai chat --web", "gongkai chat\ngongkai chat --web")
CYPHER = Message("Run a read-only Cypher query.", "运行只读的 Cypher 查询。")
CYPHER_EXAMPLES = Message(
    'gongkai cypher "MATCH (r:Report) RETURN r.agency, r.year ORDER BY r.year"\n'
    "gongkai cypher 'MATCH (r:Report {year: $year}) RETURN r.title' --param year=2022 --json",
    'gongkai cypher "MATCH (r:Report) RETURN r.agency, r.year ORDER BY r.year"\n'
    "gongkai cypher 'MATCH (r:Report {year: $year}) RETURN r.title' --param year=2022 --json",
)
EXPORT = Message(
    "Write the graph as RDF, or its observations as tables.", "把图写成 RDF，或把数据写成表格。"
)
EXPORT_EXAMPLES = Message(
    "gongkai export --out reports.ttl\ngongkai export --format csv --out tables",
    "gongkai export --out reports.ttl\ngongkai export --format csv --out tables",
)
FORGET = Message("Take reports out of the graph.", "把报告从图中删去。")
FORGET_EXAMPLES = Message(
    "gongkai forget samples/2009-水利局.txt", "gongkai forget samples/2009-水利局.txt"
)
EMBED = Message("Embed all passages again, with another model.", "换一个模型，重新向量化全部段落。")
EMBED_EXAMPLES = Message(
    "gongkai embed --model BAAI/bge-small-zh-v1.5\ngongkai embed",
    "gongkai embed --model BAAI/bge-small-zh-v1.5\ngongkai embed",
)
AUDIT = Message(
    "Check the stored reports: sums, years that do not join, copied text, late publication.",
    "核查已入库的报告：勾稽关系、年度衔接、照搬文字、逾期公布等。",
)
AUDIT_EXAMPLES = Message(
    "gongkai audit\ngongkai audit --rule continuity --json",
    "gongkai audit\ngongkai audit --rule continuity --json",
)
STATUS = Message("Say what the graph holds and where it is.", "显示图在哪里、存了什么。")
STATUS_EXAMPLES = Message("gongkai status --json", "gongkai status --json")
DB = Message("Start, stop and find the embedded engine.", "启动、停止、查找内嵌引擎。")
DB_EXAMPLES = Message("gongkai db stop", "gongkai db stop")
DB_START = Message(
    "Start the embedded engine and keep it running (every command starts it when needed).",
    "启动内嵌引擎并保持运行（其他命令会按需启动）。",
)
DB_START_EXAMPLES = Message("gongkai db start", "gongkai db start")
DB_STOP = Message(
    "Stop the embedded engine; returns when it has ended.", "停止内嵌引擎；结束后返回。"
)
DB_STOP_EXAMPLES = Message("gongkai db stop", "gongkai db stop")
DB_PATH = Message("Print the folder of the embedded engine's data.", "显示内嵌引擎的数据文件夹。")
DB_PATH_EXAMPLES = Message("gongkai db path", "gongkai db path")

# --- arguments and options -----------------------------------------------------------------------------------
O_PATHS = Message(
    "Reports (txt, html, pdf, docx), or folders of them.",
    "报告文件（txt、html、pdf、docx）或文件夹。",
)
O_FILES = Message("Files, or folders of them.", "文件或文件夹。")
O_JSON = Message("Print one JSON document.", "输出一个 JSON 文档。")
O_DB = Message(
    "Where the graph is: a folder, or neo4j://host (or set GONGKAI_DATABASE); default: your data folder.",
    "图的位置：文件夹，或 neo4j://主机（也可设 GONGKAI_DATABASE）；默认在用户数据文件夹。",
)
O_MANIFEST = Message(
    "CSV of what the texts lack: file and any of url, fetched, title, agency, region, year.",
    "补充文本所缺的 CSV：列 file，及 url、fetched、title、agency、region、year 中任意几列。",
)
O_CHANGED = Message(
    "Read only what is new, or changed in bytes or parser version.",
    "只读新的、内容变了的或解析器变了的文件。",
)
O_QUESTION = Message("A question in Chinese or English.", "中文或英文的问题。")
O_BATCH = Message(
    "JSON lines with question and any of id, conversation, today; - reads standard input.",
    "每行一个 JSON：question，可带 id、conversation、today；- 表示标准输入。",
)
O_LANGUAGE = Message(
    "Language of the answer; default: the question's.", "回答的语言；默认与问题相同。"
)
O_TODAY = Message("The day that 去年 counts from.", "“去年”从这一天算起。")
O_MARKDOWN = Message("Print Markdown.", "输出 Markdown。")
O_QUERY = Message("A read-only Cypher query.", "只读的 Cypher 查询。")
O_PARAM = Message(
    "A parameter of the query; the value as JSON, else as text.",
    "查询的参数；值按 JSON 读，否则作为文字。",
)
O_LIMIT = Message("Rows at most.", "最多几行。")
O_TIMEOUT = Message("Seconds at most.", "最多几秒。")
O_OUT = Message("File (RDF) or folder (tables) to write.", "写到哪个文件（RDF）或文件夹（表格）。")
O_FORMAT = Message(
    "turtle, ntriples, json-ld, xml, csv, xlsx or parquet.",
    "turtle、ntriples、json-ld、xml、csv、xlsx 或 parquet。",
)
O_TARGETS = Message(
    "Report ids, files as ingested, or sha256.", "报告编号、读入时的文件名或 sha256。"
)
O_MODEL = Message(
    "A sentence-transformers name or folder; default: the built-in model.",
    "sentence-transformers 模型的名称或文件夹；默认为内置模型。",
)
O_RULE = Message(
    "Only rules that begin with this; can be given several times.",
    "只看以此开头的规则；可多次给出。",
)
W_RULE = Message("RULE", "规则")
