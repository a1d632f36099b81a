MATCH (o:Observation) RETURN count(o) AS n
---
MATCH (r:Report)-[:STATES]->(o:Observation) RETURN r.agency, o.value ORDER BY o.value DESC LIMIT 10
---
MATCH (o:Observation {metric: 'requests.received', preferred: true}) WHERE o.year = 2020 RETURN o.agency AS agency, sum(o.amount) AS total
---
MATCH (o:Observation) WHERE o.year >= 2018 AND o.year <= 2021 AND NOT o.value IS NULL RETURN o.year, o.value
---
OPTIONAL MATCH (r:Report {id: 'none'}) RETURN r
---
UNWIND [1, 2, 3] AS x RETURN x * 2 AS y
---
WITH 1 AS x RETURN x
---
RETURN 'CREATE (n) SET n.x = 1 DELETE n LOAD CSV' AS text
---
RETURN "it's a SET; of 'MERGE'" AS text
---
RETURN 'a\\' AS x, 'b' AS y
---
RETURN 'a\'b; DROP INDEX x' AS x
---
RETURN '// no comment /* here' AS x
---
MATCH (n:`CREATE`) RETURN n
---
MATCH (n:Delete) RETURN n
---
MATCH (n:Load|Set|Merge) RETURN n
---
MATCH (n)-[r:USES|DELETE|SET]->(m) RETURN type(r)
---
MATCH (n) RETURN n.set, n.create, n.delete, n.load, n.show LIMIT 3
---
RETURN {set: 1, create: 2, delete: 3, merge: 4} AS m
---
WITH {show: 1, use: 2} AS m RETURN m.show + m.use AS n
---
MATCH (o:Observation) RETURN o.start AS start, o.end AS end ORDER BY start LIMIT 5
---
WITH 1 AS `SET` RETURN `SET` + 1 AS n
---
WITH 1 AS show RETURN show AS x
---
MATCH (d:Document) WHERE d.file STARTS WITH 'samples/' RETURN d.file
---
MATCH (d:Document) WHERE d.file ENDS WITH '.html' AND d.file CONTAINS 'a' RETURN d.file
---
MATCH (a:Agency) WHERE a.name =~ '.*水务局' RETURN a.name
---
MATCH (r:Report) WHERE r.year IN [2019, 2020, 2021] RETURN r.year, count(*) AS n ORDER BY r.year
---
MATCH (r:Report) WHERE r.year IN $years RETURN r.id
---
MATCH (r:Report) RETURN r.agency, collect(r.year) AS years, size(collect(r.year)) AS n
---
MATCH (o:Observation) WITH o.agency AS agency, count(o) AS n, sum(o.value) AS total WHERE n > 1 AND total < 1000 RETURN agency, n, total
---
MATCH (o:Observation) RETURN o.metric, count(o) > 1 AS many
---
MATCH (o:Observation) RETURN CASE WHEN o.value > 3 THEN 'many' ELSE 'few' END AS size, count(*) AS n
---
MATCH (o:Observation) RETURN o.metric, min(o.value), max(o.value), avg(o.value)
---
MATCH (r:Report) WHERE EXISTS { MATCH (r)-[:STATES]->(o) WHERE o.value > 0 } RETURN r.id
---
MATCH (r:Report) RETURN r.id, COUNT { (r)-[:STATES]->() } AS n
---
MATCH (r:Report) CALL { WITH r MATCH (r)-[:STATES]->(o) RETURN count(o) AS n } RETURN r.id, n
---
MATCH (r:Report) CALL (r) { MATCH (r)-[:STATES]->(o) RETURN count(o) AS n } RETURN r.id, n
---
MATCH (a:Region) RETURN a.name AS name UNION MATCH (b:Agency) RETURN b.name AS name
---
MATCH (a:Region) RETURN a.name AS name UNION ALL MATCH (b:Agency) RETURN b.name AS name
---
MATCH p = (r:Region)-[:PART_OF*1..3]->(s:Region) RETURN p
---
MATCH (r:Region)-[:PART_OF*0..]->(s:Region) RETURN r.code, s.code
---
MATCH p = shortestPath((a:Region)-[:PART_OF*..5]-(b:Region)) WHERE a.code <> b.code RETURN length(p)
---
CALL db.labels() YIELD label RETURN label ORDER BY label
---
CALL db.labels()
---
CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType
---
CALL db.index.fulltext.queryNodes('Passage[text]', '公开') YIELD node, score RETURN node.id, score
---
CALL db.index.fulltext.queryNodes($index, $words) YIELD node RETURN node.text
---
RETURN date('2020-12-31') AS day, date.truncate('month', date('2020-12-31')) AS month
---
RETURN duration.between(date('2020-01-01'), date('2020-12-31')) AS d
---
RETURN datetime('2021-01-20T00:00:00Z') AS t
---
RETURN vector.similarity.cosine([1.0, 0.0], [1.0, 0.0]) AS s
---
RETURN toLower('ABC') AS a, toUpper('abc') AS b, trim(' x ') AS c, split('a,b', ',') AS d
---
RETURN toInteger('12') AS a, toFloat('1.5') AS b, round(2.345, 2) AS c, abs(-3) AS d
---
RETURN [x IN [1, 2, 3] WHERE x > 1 | x * 10] AS xs
---
RETURN any(x IN [1, 2] WHERE x = 1) AND all(x IN [1, 2] WHERE x > 0) AS b
---
UNWIND range(2008, 2024) AS year OPTIONAL MATCH (r:Report {year: year}) RETURN year, count(r) AS n
---
RETURN range(1, 10, 2) AS odd, range($first, $last) AS given
---
MATCH (r:Report) RETURN r {.id, .year, .agency} AS report
---
MATCH (r:Report) RETURN r{.*} AS report
---
MATCH (r:Report) RETURN r.id AS id, [(r)-[:STATES]->(o) | o.value] AS xs
---
// how many reports a year
MATCH (r:Report) /* all kinds */ RETURN r.year, count(*)
---
EXPLAIN MATCH (n) RETURN n
---
MATCH (n) RETURN n LIMIT 5;
---
match (r:Report) where r.year is not null return distinct r.year order by r.year skip 0 limit 10
---
MATCH (r:Report) RETURN r.id, coalesce(r.agency, '不详') AS `单位`, r.year AS 年度
---
MATCH (报告:Report) RETURN 报告.title
---
MATCH (r:Report) WHERE r.title CONTAINS '\u516c\u5f00' RETURN r
---
MATCH (n) RETURN labels(n) AS labels, count(*) AS n ORDER BY n DESC
---
MATCH (o:Observation) WITH o ORDER BY o.value DESC LIMIT 3 RETURN collect(o.value) AS top
---
MATCH (o:Observation) RETURN DISTINCT o.metric, keys(o) AS keys LIMIT 2
---
MATCH (o:Observation) WITH o.year AS year, collect(o.value) AS xs WHERE 3.0 IN xs OR size(xs) > 1 RETURN year
---
MATCH (a:Observation), (b:Observation) WHERE a.id < b.id AND a.year = b.year RETURN a.value - b.value AS d LIMIT 3
---
MATCH (o:Observation) WHERE o.value > -1.5e3 AND o.value < 0x7fff RETURN o.value % 2 AS odd
---
MATCH (o:Observation) RETURN sum(CASE WHEN o.value > 3 AND o.year = 2020 THEN 1 ELSE 0 END) AS n
---
MATCH (o:Observation) WHERE (o.value IS NULL OR o.value = 0) XOR o.status = 'zero' RETURN o.id
---
RETURN [x IN [y IN [1, 2, 3] | y * 2] WHERE x > 2 | x + 1] AS xs
---
MATCH (o:Observation) RETURN size([x IN collect(o.value) WHERE x > 1 AND x < 5]) AS n
---
MATCH (o:Observation) RETURN o.year, none(x IN collect(o.value) WHERE x IS NULL) AS whole
---
MATCH (r:Report) WHERE r.title =~ '.*(公开|信息).*年度报告' RETURN r.title
---
MATCH (r:Report) WHERE r.title =~ ('.*' + $words + '.*') RETURN r.title
---
MATCH (o:Observation) WHERE o.raw =~ '[0-9]+(\\.[0-9]+)?万?' RETURN o.id
---
MATCH (r:Report) WHERE r.published =~ '20[0-9]{2}-(0[1-9]|1[0-2])-.*' RETURN r.id
---
MATCH (r:Report) RETURN replace(replace(r.title, '年度', ''), '报告', '年报') AS title
---
CALL db.index.fulltext.queryNodes('Passage[text]', '公开', {skip: 0, limit: 20}) YIELD node, score RETURN node.text, score
---
CALL db.index.fulltext.queryNodes($index, $words, {limit: $last}) YIELD node RETURN node.id
---
MATCH (r:Report) WHERE r.title CONTAINS 'DELETE、SET 和 LOAD CSV 都是词' RETURN r.title
---
// 删除（DELETE）与设置（SET）只在注释里
MATCH (r:Report) RETURN count(r) AS 份数 /* LOAD CSV FROM 'x' */
---
MATCH (r:Report) RETURN {set: r.id, delete: r.year, load: r.title, show: 1} AS m
---
MATCH (r:Report) RETURN r{.set, .delete, .remove, use: r.id} AS m
---
MATCH (n:`LOAD CSV`)-[:`SET`|CITES]->(m:Delete|Merge) RETURN n, m
---
MATCH (o:Observation) WITH o.start AS start, o.end AS end WHERE start < end RETURN start, end ORDER BY start
---
UNWIND ['创建 CREATE', '合并 MERGE'] AS 词 RETURN 词, size(词) AS `SET`
---
UNWIND [x IN range(2008, 2025) WHERE x % 2 = 0] AS year MATCH (o:Observation {year: year}) RETURN year, count(o) AS n
