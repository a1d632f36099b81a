"""What the commands say: results, progress, refusals."""

from __future__ import annotations

from gongkai.messages.message import Message

# --- every line on standard error --------------------------------------------------------------------
LINE = Message("gongkai: {text}", "gongkai：{text}")
SEE_HELP = Message("{text}; see `{command} --help`", "{text}；用法见 `{command} --help`")

# --- refusals ----------------------------------------------------------------------------------------
NO_QUESTION = Message(
    "give one question, or a file of questions with --batch",
    "请给一个问题，或用 --batch 给出问题文件",
)
EMPTY_QUESTION = Message("the question is empty; write one", "问题是空的；请写一个问题")
LANGUAGE = Message(
    "--language is zh or en, not {given}", "--language 只能是 zh 或 en，不能是 {given}"
)
TODAY = Message(
    "--today is a date like 2024-08-28, not {given}",
    "--today 是 2024-08-28 这样的日期，不能是 {given}",
)
BATCH_LINE = Message("line {number} is no question: {reason}", "第{number}行不是问题：{reason}")
BATCH_SHAPE = Message(
    'a JSON object with the text "question" is wanted', '应是带有 "question" 文字的 JSON 对象'
)
PARAMETER = Message(
    "--param wants name=value, not {given}", "--param 应写成 名称=值，不能是 {given}"
)
NOT_UTF8 = Message(
    "the text given is not valid UTF-8; check the terminal's encoding",
    "所给文字不是有效的 UTF-8；请检查终端编码",
)
FILE_NOT_UTF8 = Message("{path} is not UTF-8; save it as UTF-8", "{path} 不是 UTF-8；请存为 UTF-8")
CANNOT_OPEN = Message("cannot open {path}: {reason}", "打不开 {path}：{reason}")
CANNOT_WRITE = Message(
    "the output cannot be written: {reason}; give it another place",
    "输出写不出去：{reason}；请换个地方",
)
NO_OUTPUT = Message(
    "standard output is closed; give it a place (for example > result.json)",
    "标准输出是关闭的；请给它一个去处（例如 > result.json）",
)
NOTHING_FORGOTTEN = Message(
    'nothing is stored as {target}; `gongkai cypher "MATCH (d:Document) RETURN d.file"` lists what is',
    '没有存为 {target} 的内容；`gongkai cypher "MATCH (d:Document) RETURN d.file"` 列出全部文件',
)
ADDRESS = Message(
    "{given} is no address of a Neo4j; write neo4j://host:7687, or the path of a folder",
    "{given} 不是 Neo4j 的地址；请写 neo4j://主机:7687，或一个文件夹的路径",
)
ONLY_EMBEDDED = Message(
    "`gongkai db` is for the embedded engine; a Neo4j server is started where it runs",
    "`gongkai db` 只管内嵌引擎；Neo4j 服务器请在它所在之处启停",
)
UNREACHABLE = Message(
    "{address} cannot be reached; check that it runs, GONGKAI_USER and GONGKAI_PASSWORD",
    "连接不上 {address}；请检查它是否在运行，以及 GONGKAI_USER、GONGKAI_PASSWORD",
)
NO_MODEL = Message(
    "the model {name} cannot be loaded ({reason}); give the name or folder of a sentence-transformers model",
    "加载不了模型 {name}（{reason}）；请给 sentence-transformers 模型的名称或文件夹",
)
NO_EXTRA = Message(
    '{module} is not installed; run: pip install "gongkai[{extra}]"',
    '没有安装 {module}；请运行：pip install "gongkai[{extra}]"',
)
OUT_OF_MEMORY = Message("out of memory; give fewer files at once", "内存不够；请一次少给些文件")
INTERRUPTED = Message("interrupted; what was stored is kept", "已中断；已入库的都保留")
INTERNAL = Message(
    "a fault in gongkai ({error}); GONGKAI_DEBUG=1 shows where, please report it",
    "程序出错（{error}）；设 GONGKAI_DEBUG=1 可看到位置，请反馈",
)

# --- progress ----------------------------------------------------------------------------------------
READING = Message("reading", "读取")
STORING = Message("reading and storing", "读取入库")
EMBEDDING = Message("embedding", "向量化")
OPENING = Message("opening the database", "打开数据库")
QUERYING = Message("querying", "查询")
INDEXING = Message("building the search index", "建立检索索引")
EXPORTING = Message("writing", "写出")
AUDITING = Message("checking", "核查")
STOPPING = Message("stopping the engine", "停止引擎")

# --- results -----------------------------------------------------------------------------------------
INGESTED = Message(
    "{read} files read: {reports} reports, {observations} observations, {passages} passages stored; "
    "{unchanged} unchanged, {replaced} replaced, {superseded} superseded; {seconds} s",
    "读取{read}个文件，入库：报告{reports}份、数据{observations}条、段落{passages}个；"
    "未变{unchanged}个，替换{replaced}个，新版{superseded}个；用时{seconds}秒",
)
SET_ASIDE = Message("  left out {file}: {reason}", "  未采用 {file}：{reason}")
NOTHING_FOUND = Message("no file in {paths}", "{paths} 里没有文件")
MORE_ROWS = Message(
    "only the first {limit} rows are shown; --limit takes more",
    "只显示前{limit}行；可用 --limit 增加",
)
NO_ROWS = Message("no rows", "没有结果")
EXPORTED = Message("{triples} triples written to {path}", "已写出{triples}条三元组：{path}")
EXPORTED_TABLES = Message("{rows} rows written to {path}", "已写出{rows}行：{path}")
FORGOTTEN = Message(
    "forgotten: {reports} reports, {observations} observations, {passages} passages",
    "已删除：报告{reports}份、数据{observations}条、段落{passages}个",
)
EMBEDDED = Message(
    "{passages} passages embedded with {model} ({dimension} dimensions)",
    "已用 {model}（{dimension}维）向量化{passages}个段落",
)
STATUS_DATABASE = Message("database   {engine}, {address}", "数据库  {engine}，{address}")
STATUS_SERVER = Message("server     {server}", "服务器  {server}")
STATUS_VERSION = Message(
    "gongkai    {version}, parser {parser}", "版本    gongkai {version}，解析器 {parser}"
)
STATUS_EMBEDDING = Message(
    "embedding  {model}, {dimension} dimensions", "向量    {model}，{dimension}维"
)
STATUS_EMPTY = Message(
    "           it holds no report yet: gongkai ingest PATH",
    "        还没有报告：gongkai ingest 路径",
)
ENGINE_EMBEDDED = Message("embedded", "内嵌")
ENGINE_NEO4J = Message("Neo4j", "Neo4j")
STARTED = Message("running, data in {folder}", "正在运行，数据在 {folder}")
STOPPED = Message("stopped", "已停止")
NOT_RUNNING = Message("it was not running", "没有在运行")
AUDITED = Message(
    "{reports} reports, {findings} findings: {fail} fail, {note} note, {not_assessable} not assessable",
    "报告{reports}份，发现{findings}项：不符{fail}，提示{note}，无法核对{not_assessable}",
)

# --- heads of tables -----------------------------------------------------------------------------------
COLUMN_FILE = Message("file", "文件")
COLUMN_AGENCY = Message("agency", "机关")
COLUMN_YEAR = Message("year", "年度")
COLUMN_KIND = Message("kind", "种类")
COLUMN_CELLS = Message("cells", "单元格")
COLUMN_PROSE = Message("prose", "正文数")
COLUMN_FINDINGS = Message("findings", "发现")
