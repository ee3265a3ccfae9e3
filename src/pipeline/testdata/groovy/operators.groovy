//// [null, 2, 1].sort()
[null, 2, 1].sort()
//// [true, false, true].sort()
[true, false, true].sort()
//// def x = 5; { -> x = 6 }(); x
def x = 5; { -> x = 6 }(); x
//// def m = [a: 1]; [*: m, *: [b: 2]]
def m = [a: 1]; [*: m, *: [b: 2]]
//// def f(Map m) { m }; f(*: [a: 1], b: 2)
def f(Map m) { m }; f(*: [a: 1], b: 2)
//// def f(a, b, c) { "$a$b$c" }; f(*[1, 2], 3)
def f(a, b, c) { "$a$b$c" }; f(*[1, 2], 3)
//// def f(... a) { a.length }; f(*[1, 2], *[3])
def f(... a) { a.length }; f(*[1, 2], *[3])
//// [*null, 1]
[*null, 1]
//// null*.x
null*.x
//// def l = null; l*.size()
def l = null; l*.size()
//// [[1, 2], [3]]*.size()
[[1, 2], [3]]*.size()
//// [a: [1, 2]].a*.toString()
[a: [1, 2]].a*.toString()
//// ['ab', 'cd']*.length()
['ab', 'cd']*.length()
//// [1, 2, 3, 4][1..<1]
[1, 2, 3, 4][1..<1]
//// [1, 2, 3][5..6]
[1, 2, 3][5..6]
//// [1, 2, 3, 4][[0, 2..3]]
[1, 2, 3, 4][[0, 2..3]]
//// [1, 2, 3, 4][0, 2..3]
[1, 2, 3, 4][0, 2..3]
//// 'hello'[0, 2..3]
'hello'[0, 2..3]
//// 'hello'[1..<1]
'hello'[1..<1]
//// 'hello'[5..6]
'hello'[5..6]
//// 'hello'[4..1]
'hello'[4..1]
//// def s = new StringBuilder('hello'); s[1..2] = 'XY'; s.toString()
def s = new StringBuilder('hello'); s[1..2] = 'XY'; s.toString()
//// [1].equals([2]) || [1].equals([1, 2])
[1].equals([2]) || [1].equals([1, 2])
//// def l = [1, 2, 3]; l[0, 1] = [9]
def l = [1, 2, 3]; l[0, 1] = [9]
//// def l = [1, 2, 3]; l[0..1] = [7, 8, 9]; l
def l = [1, 2, 3]; l[0..1] = [7, 8, 9]; l
//// ('a,b' =~ /[a-z]/).with { find(2) ? group() : null }
('a,b' =~ /[a-z]/).with { find(2) ? group() : null }
//// def m = 'aXbX' =~ /X/; [m.find(2), m.start()]
def m = 'aXbX' =~ /X/; [m.find(2), m.start()]
//// def m = 'abc' =~ /b/; m.find(9)
def m = 'abc' =~ /b/; m.find(9)
//// def m = 'abab' =~ /a/; m.find(); m.reset(); m.find(); m.start()
def m = 'abab' =~ /a/; m.find(); m.reset(); m.find(); m.start()
//// 'abc'.replaceAll(/(x)?b/) { all, g -> "[$g]" }
'abc'.replaceAll(/(x)?b/) { all, g -> "[$g]" }
//// def s = [1, 2, 3] as Set; def i = s.iterator(); i.next(); i.remove(); s
def s = [1, 2, 3] as Set; def i = s.iterator(); i.next(); i.remove(); s
//// def m = [a: 1, b: 2]; def i = m.iterator(); i.next(); i.remove(); m
def m = [a: 1, b: 2]; def i = m.iterator(); i.next(); i.remove(); m
//// def i = [1, 2].iterator(); i.remove()
def i = [1, 2].iterator(); i.remove()
//// 'ab'.iterator().remove()
'ab'.iterator().remove()
//// def m = [a: 1]; m.each { m.b = 2 }
def m = [a: 1]; m.each { m.b = 2 }
//// def m = [a: 1, b: 2]; m.each { m.c = 2 }
def m = [a: 1, b: 2]; m.each { m.c = 2 }
//// def l = [1, 2]; l.each { l << 3 }
def l = [1, 2]; l.each { l << 3 }
//// def l = [1, 2]; for (x in l) { l << 3 }
def l = [1, 2]; for (x in l) { l << 3 }
//// [(1): 'a', (1L): 'b', (1.0): 'c'].size()
[(1): 'a', (1L): 'b', (1.0): 'c'].size()
//// [1: 'a'].get('1')
[1: 'a'].get('1')
//// def a = 'x'; switch (a) { case 'x': case 'y': 'xy'; break; default: 'z' }
def a = 'x'; switch (a) { case 'x': case 'y': 'xy'; break; default: 'z' }
//// Integer i = null; i + 1
Integer i = null; i + 1
//// def x = 5; x.with { it + 1 }
def x = 5; x.with { it + 1 }
//// [1, 2].with { size() + it.size() }
[1, 2].with { size() + it.size() }
//// 'abc'.with { toUpperCase() }
'abc'.with { toUpperCase() }
//// [a: 1].with { a }
[a: 1].with { a }
//// def (x, y) = [1]; [x, y]
def (x, y) = [1]; [x, y]
//// def (int x, y) = [1, 'a']; x + y
def (int x, y) = [1, 'a']; x + y
//// 5.with { this.class.simpleName }
5.with { this.class.simpleName }
//// def x = [1, 2, 3].findAll { it > 1 }.collect { it * 2 }.sum() ?: 0; x
def x = [1, 2, 3].findAll { it > 1 }.collect { it * 2 }.sum() ?: 0; x
//// '%d items'.replace('%d', '5')
'%d items'.replace('%d', '5')
//// ['x': 1, "y${1}": 2].collect { k, v -> k.class.simpleName }
['x': 1, "y${1}": 2].collect { k, v -> k.class.simpleName }
//// 1 as boolean ? 'y' : 'n'
1 as boolean ? 'y' : 'n'
//// !'' && !null && ![] && ![:] && !0 && !0.0
!'' && !null && ![] && ![:] && !0 && !0.0
//// 'a'.equals(null)
'a'.equals(null)
//// null.equals(1)
null.equals(1)
//// 1.equals(null)
1.equals(null)
//// 'abc'.is('abc')
'abc'.is('abc')
//// def a = [1]; def b = a; b << 2; a.is(b)
def a = [1]; def b = a; b << 2; a.is(b)
//// def s = 'x'; s += 1; s += null; s
def s = 'x'; s += 1; s += null; s
//// def n = 5; n **= 2; n
def n = 5; n **= 2; n
//// def n = 5; n <<= 2; n
def n = 5; n <<= 2; n
//// def n = -5; n >>>= 28; n
def n = -5; n >>>= 28; n
//// def n = 6; n &= 3; n |= 8; n ^= 1; n
def n = 6; n &= 3; n |= 8; n ^= 1; n
//// def n = 7; n %= 4; n
def n = 7; n %= 4; n
//// def n = 7; n /= 2; n
def n = 7; n /= 2; n
//// def n = 7; n -= 2; n *= 3; n
def n = 7; n -= 2; n *= 3; n
//// def x = null; x = x ?: 'd'; x
def x = null; x = x ?: 'd'; x
//// def l = [1, 2]; l[0] += 5; l[1]++; l
def l = [1, 2]; l[0] += 5; l[1]++; l
//// def m = [a: 1]; m['a'] += 5; m.b = m.b ?: 0; m.b -= 1; m
def m = [a: 1]; m['a'] += 5; m.b = m.b ?: 0; m.b -= 1; m
//// def s = 'a-b-c'; def (x, y, z) = s.split('-'); "$z$y$x"
def s = 'a-b-c'; def (x, y, z) = s.split('-'); "$z$y$x"
//// def x = 1; def y = x++ + ++x; [x, y]
def x = 1; def y = x++ + ++x; [x, y]
//// def x = 5; x--; --x; x
def x = 5; x--; --x; x
//// 1 + 2 * 3 ** 2 - 4 / 2 % 3
1 + 2 * 3 ** 2 - 4 / 2 % 3
//// 2 ** 3 ** 2
2 ** 3 ** 2
//// -2 ** 2
-2 ** 2
//// !true || true && false
!true || true && false
//// 1 ? 2 ? 'a' : 'b' : 'c'
1 ? 2 ? 'a' : 'b' : 'c'
//// null ?: false ?: 'x'
null ?: false ?: 'x'
//// 'a' + 1 + 2
'a' + 1 + 2
//// 'a' in ['a'] && !('b' in ['a'])
'a' in ['a'] && !('b' in ['a'])
//// 1 instanceof Integer && 2 > 1
1 instanceof Integer && 2 > 1
//// 'abc' =~ /b/ ? 'found' : 'none'
'abc' =~ /b/ ? 'found' : 'none'
//// ~5 + -5 + +5
~5 + -5 + +5
//// (1..3).collect { it }.inject { a, b -> a + b }
(1..3).collect { it }.inject { a, b -> a + b }
//// "${'a'}${"b${'c'}"}"
"${'a'}${"b${'c'}"}"
//// "${1 + 1} ${[1, 2].collect { it * 2 }}"
"${1 + 1} ${[1, 2].collect { it * 2 }}"
//// "a\tb\\n\u0041\$x"
"a\tb\\n\u0041\$x"
//// 'a\'b' + "a\"b" + '''it's''' + """say "hi" """
'a\'b' + "a\"b" + '''it's''' + """say "hi" """
//// /a\/b\d/ + $/a/b$$c/$
/a\/b\d/ + $/a/b$$c/$
//// def i = 0; def a = [1, 2, 3]; a[i++] += 10; [a, i]
def i = 0; def a = [1, 2, 3]; a[i++] += 10; [a, i]
//// def i = 0; def a = [1, 2, 3]; [a[i++]++, a, i]
def i = 0; def a = [1, 2, 3]; [a[i++]++, a, i]
//// def i = 0; def a = new int[3]; a[i++] -= 5; [a as List, i]
def i = 0; def a = new int[3]; a[i++] -= 5; [a as List, i]
//// def n = 0; def m = [k: 1]; def f = { n++; m }; f()['k'] *= 7; [m, n]
def n = 0; def m = [k: 1]; def f = { n++; m }; f()['k'] *= 7; [m, n]
//// def n = 0; def m = [k: 1]; def f = { n++; m }; f().k += 7; [m, n]
def n = 0; def m = [k: 1]; def f = { n++; m }; f().k += 7; [m, n]
//// def i = 0; def a = [[n: 1], [n: 5]]; a[i++].n += 1; [a, i]
def i = 0; def a = [[n: 1], [n: 5]]; a[i++].n += 1; [a, i]
//// def log = []; def f = { log << it; [a: 1] }; f(1)[{ log << 2; 'a' }()] = { log << 3; 9 }(); log
def log = []; def f = { log << it; [a: 1] }; f(1)[{ log << 2; 'a' }()] = { log << 3; 9 }(); log
