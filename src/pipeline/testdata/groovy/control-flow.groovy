//// for (c in "a${1}b") { println c }
for (c in "a${1}b") { println c }
//// for (c in 'ab') { println c }
for (c in 'ab') { println c }
//// for (x in 5) { println x }
for (x in 5) { println x }
//// for (x in null) { println x }
for (x in null) { println x }
//// for (e in [a: 1]) { println e.key }
for (e in [a: 1]) { println e.key }
//// outer: for (i in 1..3) { for (j in 1..3) { if (j == 2) continue outer; if (i == 3) break outer; println "$i$j" } }
outer: for (i in 1..3) { for (j in 1..3) { if (j == 2) continue outer; if (i == 3) break outer; println "$i$j" } }
//// outer: while (true) { while (true) { break outer } }; 'done'
outer: while (true) { while (true) { break outer } }; 'done'
//// label: for (int i = 0; i < 3; i++) { if (i == 1) continue label; println i }
label: for (int i = 0; i < 3; i++) { if (i == 1) continue label; println i }
//// def i = 0; while (true) { if (++i > 3) break }; i
def i = 0; while (true) { if (++i > 3) break }; i
//// for (;;) { break }; 'out'
for (;;) { break }; 'out'
//// for (final x in [1, 2]) { println x }
for (final x in [1, 2]) { println x }
//// for (def x : [1, 2]) { println x }
for (def x : [1, 2]) { println x }
//// for (int x : [1, 2]) { println x }
for (int x : [1, 2]) { println x }
//// for (String s in ['a', 'b']) println s
for (String s in ['a', 'b']) println s
//// switch (3) { case 1: 'a'; case [2, 3]: 'in list'; break; default: 'd' }
switch (3) { case 1: 'a'; case [2, 3]: 'in list'; break; default: 'd' }
//// switch ('x') { case String: 'text'; break; case Integer: 'number' }
switch ('x') { case String: 'text'; break; case Integer: 'number' }
//// switch (5) { case { it > 3 }: 'closure'; break; default: 'no' }
switch (5) { case { it > 3 }: 'closure'; break; default: 'no' }
//// switch (7) { case 7: println 'seven'; case 8: println 'eight'; break; case 9: println 'nine' }
switch (7) { case 7: println 'seven'; case 8: println 'eight'; break; case 9: println 'nine' }
//// switch (1) { }
switch (1) { }
//// try { throw new Exception('x') } catch (final Exception e) { e.message }
try { throw new Exception('x') } catch (final Exception e) { e.message }
//// try { throw new Exception('x') } catch (def e) { e.message }
try { throw new Exception('x') } catch (def e) { e.message }
//// synchronized (this) { 5 }
synchronized (this) { 5 }
