// How often each audit rule failed; one row per rule.
MATCH (f:Finding {outcome: 'fail'})
RETURN f.rule AS rule, count(f) AS findings
ORDER BY findings DESC, rule
