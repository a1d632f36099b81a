CREATE (n:Region {code: 'x'})
---
create (n:Region {code: 'x'})
---
CrEaTe (n)
---
CREATE
(n)
---
MATCH (n) CREATE (m:Region {code: 'y'}) RETURN m
---
MATCH (n) DELETE n
---
MATCH (n) DETACH DELETE n
---
MATCH (n) NODETACH DELETE n
---
MATCH (n) SET n.value = 1
---
MATCH (n) SET n:Hacked
---
MATCH (n) SET n += {value: 1} RETURN n
---
MATCH (n) SET n = {}
---
MATCH (n) REMOVE n.value
---
MATCH (n) REMOVE n:Observation RETURN n
---
MERGE (n:Region {code: 'x'}) RETURN n
---
MERGE (n:Region {code: 'x'}) ON CREATE SET n.name = 'x' RETURN n
---
MATCH (n) FOREACH (x IN [1] | SET n.value = x)
---
FOREACH (x IN [1] | CREATE (:Region))
---
MATCH (n) WITH * SET n.value = 1 RETURN n
---
MATCH (by) WITH by SET by.value = 1 RETURN by
---
MATCH (n) WITH n LIMIT 1. SET n.value = 1
---
MATCH (n) WITH n, 1. AS x SET n.value = 1 RETURN n
---
MATCH p = (n)-[*1..]-() SET n.value = 1
---
CALL { CREATE (n:Region) RETURN n } RETURN n
---
CALL () { CREATE (n:Region) RETURN n } RETURN n
---
MATCH (n) CALL (n) { SET n.value = 2 } RETURN n
---
MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 1 ROWS
---
UNWIND [1, 2] AS x CALL (x) { MATCH (n) RETURN n } IN 2 CONCURRENT TRANSACTIONS RETURN x
---
MATCH (n) CALL { WITH n RETURN 1 AS one } IN TRANSACTIONS RETURN one
---
MATCH (n) RETURN n UNION CREATE (n:Region) RETURN n
---
MATCH (n) RETURN EXISTS { CREATE (m) RETURN m }
---
RETURN COUNT { MATCH (n) DELETE n RETURN n }
---
LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line
---
load csv from 'file:///etc/passwd' as line return line
---
LOAD CSV WITH HEADERS FROM 'http://127.0.0.1/x' AS line RETURN line
---
WITH 1 AS x LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line
---
WITH 1 AS x
LOAD
CSV FROM 'file:///etc/passwd' AS line RETURN line
---
WITH 1 AS x LOAD/**/CSV FROM 'file:///etc/passwd' AS line RETURN line
---
WITH 1 AS x LOAD // nothing
CSV FROM 'file:///etc/passwd' AS line RETURN line
---
WITH 1 AS x \u004cOAD CSV FROM 'file:///etc/passwd' AS line RETURN line
---
WITH 1 AS x L\u004fAD CSV FROM 'file:///etc/passwd' AS line RETURN line
---
WITH 1 AS x L\uuu004fAD CSV FROM 'file:///etc/passwd' AS line RETURN line
---
WITH 'a\u0027 AS x LOAD CSV FROM \u0027file:///etc/passwd' AS line RETURN line
---
WITH 'a\\' AS x LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line
---
WITH "a\"" AS x LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line
---
WITH 'a\\\' AS y LOAD CSV' AS x LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line
---
WITH 1 AS `a``b` LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line
---
WITH 1 AS `a'` LOAD CSV FROM 'file:///etc/passwd' AS `'` RETURN 1
---
WITH 1 AS `a\` LOAD CSV FROM 'file:///etc/passwd' AS `b` RETURN 1
---
WITH 1 AS x /* ' */ LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line // '
---
WITH 1 AS x // ' \u000a LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line
---
WITH 1 AS x /* \u002a\u002f LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line /* */
---
WITH 1 AS load LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line
---
WITH 1 AS x LOAD CSV FROM $url AS line RETURN line
---
CALL { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line } RETURN line
---
SHOW USERS
---
show users
---
SHOW TRANSACTIONS
---
SHOW DATABASES
---
SHOW SETTINGS
---
SHOW INDEXES
---
SHOW CONSTRAINTS YIELD name RETURN name
---
SHOW FUNCTIONS
---
SHOW TRANSACTIONS YIELD transactionId AS id TERMINATE TRANSACTIONS id
---
MATCH (n) SHOW USERS
---
TERMINATE TRANSACTIONS 'neo4j-transaction-1'
---
TERMINATE TRANSACTION $id
---
USE system MATCH (n) RETURN n
---
USE neo4j SHOW USERS
---
CALL { USE system MATCH (n) RETURN n } RETURN n
---
MATCH (n) RETURN n UNION USE system MATCH (n) RETURN n
---
USE graph.byName('system') MATCH (n) RETURN n
---
ALTER USER neo4j SET PASSWORD 'changed-it-now'
---
ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'
---
CREATE USER eve SET PASSWORD 'eve-eve-eve'
---
DROP USER neo4j
---
GRANT ROLE admin TO neo4j
---
DENY READ {*} ON GRAPH * TO PUBLIC
---
REVOKE ROLE admin FROM neo4j
---
CREATE DATABASE other
---
DROP DATABASE neo4j
---
START DATABASE neo4j
---
STOP DATABASE neo4j
---
RENAME USER neo4j TO eve
---
ENABLE SERVER 'x'
---
DRYRUN REALLOCATE DATABASES
---
CREATE INDEX stolen FOR (n:Region) ON (n.name)
---
CREATE CONSTRAINT stolen FOR (n:Region) REQUIRE n.name IS UNIQUE
---
DROP INDEX `Passage[text]`
---
DROP CONSTRAINT Region_code
---
CALL db.clearQueryCaches()
---
CALL dbms.listConfig()
---
CALL dbms.listConfig() YIELD name, value RETURN name, value
---
CALL dbms.components()
---
CALL dbms.security.createUser('eve', 'eve-eve-eve', false)
---
CALL db.create.setNodeVectorProperty(null, 'x', [1.0])
---
CALL apoc.load.json('file:///etc/passwd')
---
CALL apoc.cypher.doIt('CREATE (n)', {})
---
CALL `db`.`clearQueryCaches`()
---
CALL `db.clearQueryCaches`()
---
CALL db . clearQueryCaches ()
---
CALL db./**/clearQueryCaches()
---
CALL db.labels() YIELD label CALL dbms.listConfig() YIELD name RETURN name
---
MATCH (n) CALL dbms.listConfig() YIELD name RETURN name
---
OPTIONAL CALL dbms.listConfig() YIELD name RETURN name
---
CALL tx.setMetaData({a: 1})
---
CALL merge.node(['Region'], {code: 'x'}, {}, {})
---
CALL sql('DELETE FROM Region')
---
RETURN apoc.version()
---
RETURN `apoc`.`version`()
---
RETURN apoc.util.sleep(100000)
---
RETURN graph.names()
---
RETURN graph.propertiesByName('neo4j')
---
RETURN db.nameFromElementId('4:a:0')
---
RETURN reduce(s = 'a', x IN range(1, 40) | s + s)
---
RETURN `reduce`(s = 'a', x IN range(1, 40) | s + s)
---
RETURN REDUCE (s = [1, 2, 3], x IN [1, 2, 3] | s + s)
---
RETURN size([x IN range(1, 100000) | [y IN range(1, 100000) | x * y]])
---
RETURN size(range(1, 2000000000))
---
UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b RETURN count(*)
---
WITH 1000000000 AS n RETURN range(1, n)
---
RETURN range(1, 10 ^ 9)
---
RETURN range(0, 1, 0)
---
RETURN `range`(1, 2000000000)
---
RETURN range(-1000000, 1000000)
---
RETURN range(1000000, 1, -1)
---
WITH 'aaaaaaaaaa' AS s WITH s + s + s + s AS s WITH s + s + s + s AS s WITH s + s + s + s AS s WITH s + s + s + s AS s WITH s + s + s + s AS s WITH s + s + s + s AS s WITH s + s + s + s AS s WITH s + s + s + s AS s WITH s + s + s + s AS s RETURN s
---
WITH [1] AS s WITH [s, s, s, s, s, s, s, s, s, s] AS s WITH [s, s, s, s, s, s, s, s, s, s] AS s WITH [s, s, s, s, s, s, s, s, s, s] AS s WITH [s, s, s, s, s, s, s, s, s, s] AS s WITH [s, s, s, s, s, s, s, s, s, s] AS s WITH [s, s, s, s, s, s, s, s, s, s] AS s RETURN s
---
WITH range(1, 1000) AS r RETURN [a IN r | [b IN r | [c IN r | a * b * c]]]
---
MATCH (o) WITH collect(o.id) AS r RETURN [a IN r WHERE size([b IN r | a + b]) > 1]
---
EXPLAIN CREATE (n:Region)
---
PROFILE CREATE (n:Region)
---
EXPLAIN MATCH (n) DELETE n
---
EXPLAIN PROFILE CREATE (n)
---
CYPHER runtime=slotted CREATE (n)
---
CYPHER 5 MATCH (n) DELETE n
---
CYPHER 25 MATCH (n) RETURN n
---
MATCH (n) RETURN n; CREATE (m)
---
MATCH (n) RETURN n;; MATCH (n) DETACH DELETE n
---
;
---
// only a comment
---
/* not closed
---
RETURN 'not closed
---
RETURN `not closed
---
:param x => 1
---
BEGIN
---
COMMIT
---
INSERT (n:Region)
---
MATCH (n) ſET n.value = 1
---
MATCH (n) ﹍ CREATE (m)
---
MATCH (n)‍SET n.value = 1
---
MATCH (n) WHERE n.value = 1 SET n.value = 2 RETURN n
---
MATCH (n) WITH n ORDER BY n.id SET n.value = 3
---
MATCH (n:Observation|SET) SET n.value = 1
---
MATCH (n) WITH {a: 1} AS m, n SET n.a = m.a
---
MATCH (n) RETURN [x IN [n] | x.value] CREATE (m)
---
MATCH (n) WHERE EXISTS { MATCH (n)--(m) SET m.x = 1 } RETURN n
---
CREATE
---
RETURN size(replace(replace(replace(replace(replace(replace(replace(replace(replace('a', 'a', 'aaaaaaaaaa'), 'a', 'aaaaaaaaaa'), 'a', 'aaaaaaaaaa'), 'a', 'aaaaaaaaaa'), 'a', 'aaaaaaaaaa'), 'a', 'aaaaaaaaaa'), 'a', 'aaaaaaaaaa'), 'a', 'aaaaaaaaaa'), 'a', 'aaaaaaaaaa')) AS n
---
MATCH (r:Report) WITH replace(r.title, '', $words + $words) AS s WITH replace(s, '公', s) AS s RETURN size(s) AS n
---
MATCH (d:Document) RETURN size(replace(d.text, '', d.text)) AS n, size(replace(d.text, '的', d.text)) AS m
---
RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(a+)+$' AS x
---
RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(a|aa)+$' AS x
---
RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(' + 'a+' + ')+$' AS x
---
MATCH (r:Report) WHERE r.title =~ '((公|公开)*)*x' RETURN r
---
MATCH (r:Report) WHERE r.title =~ '(.*)\\1' RETURN r
---
MATCH (r:Report) WHERE 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' =~ r.title RETURN r
---
CALL db.index.vector.queryNodes('Passage[embedding]', 90000000, $years) YIELD node RETURN count(node) AS n
---
CALL db.index.vector.queryNodes('Passage[embedding]', 9 * 9999999, $years) YIELD node RETURN count(node) AS n
---
WITH 90000000 AS k CALL db.index.vector.queryNodes('Passage[embedding]', k, $years) YIELD node RETURN count(node) AS n
---
CALL db.index.fulltext.queryNodes('Passage[text]', '公开', {limit: 90000000}) YIELD node RETURN count(node) AS n
---
CALL db.index.fulltext.queryNodes('Passage[text]', '公开', {skip: 0, `limit`: 0x7fffffff}) YIELD node RETURN node
---
WITH {limit: 90000000} AS o CALL db.index.fulltext.queryNodes('Passage[text]', '公开', o) YIELD node RETURN node
---
RETURN ((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1)))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))) AS x
---
RETURN [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]] AS x
---
RETURN NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT true AS x
---
RETURN - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - 1 AS x
---
MATCH (d:Document) RETURN [x IN range(1, 100000) | d.text + toString(x)] AS s
---
WITH range(1, 50000) AS r MATCH (p:Passage) RETURN [x IN r | p.text + toString(x)] AS s
