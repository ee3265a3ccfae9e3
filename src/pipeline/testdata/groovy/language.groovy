//// def x = 5; x > 3 ? 'big' : 'small'
def x = 5; x > 3 ? 'big' : 'small'
//// null ?: 'default'
null ?: 'default'
//// '' ?: 'empty'
'' ?: 'empty'
//// 0 ?: 5
0 ?: 5
//// 'a' ?: 'b'
'a' ?: 'b'
//// def s = null; s?.length()
def s = null; s?.length()
//// def s = null; s?.foo?.bar
def s = null; s?.foo?.bar
//// def m = [a: null]; m.a?.b?.c
def m = [a: null]; m.a?.b?.c
//// null?.foo
null?.foo
//// def x = null; x.foo()
def x = null; x.foo()
//// def x = null; x.foo
def x = null; x.foo
//// def x = null; x[0]
def x = null; x[0]
//// def x = null; x == null
def x = null; x == null
//// null == false
null == false
//// !null
!null
//// if ([]) 'T' else 'F'
if ([]) 'T' else 'F'
//// if ('false') 'T' else 'F'
if ('false') 'T' else 'F'
//// if (0.0) 'T' else 'F'
if (0.0) 'T' else 'F'
//// def r = ''; for (i in 0..<3) r += i; r
def r = ''; for (i in 0..<3) r += i; r
//// def r = ''; for (i in ['a', 'b']) { r += i }; r
def r = ''; for (i in ['a', 'b']) { r += i }; r
//// def r = ''; for (c in 'abc') { r = c + r }; r
def r = ''; for (c in 'abc') { r = c + r }; r
//// def r = []; for (e in [a: 1, b: 2]) { r << "${e.key}${e.value}".toString() }; r
def r = []; for (e in [a: 1, b: 2]) { r << "${e.key}${e.value}".toString() }; r
//// def r = 0; for (int i = 0; i < 5; i++) { if (i == 3) break; r += i }; r
def r = 0; for (int i = 0; i < 5; i++) { if (i == 3) break; r += i }; r
//// def r = 0; for (i in 1..5) { if (i % 2) continue; r += i }; r
def r = 0; for (i in 1..5) { if (i % 2) continue; r += i }; r
//// def i = 0; while (i < 3) { i++ }; i
def i = 0; while (i < 3) { i++ }; i
//// def i = 0; while (true) { if (++i > 4) break }; i
def i = 0; while (true) { if (++i > 4) break }; i
//// def r = []; outer: for (i in 1..3) { for (j in 1..3) { if (j == 2) continue outer; r << i * j } }; r
def r = []; outer: for (i in 1..3) { for (j in 1..3) { if (j == 2) continue outer; r << i * j } }; r
//// def r = []; outer: for (i in 1..3) { for (j in 1..3) { if (i == 2) break outer; r << i * j } }; r
def r = []; outer: for (i in 1..3) { for (j in 1..3) { if (i == 2) break outer; r << i * j } }; r
//// switch (3) { case 1: 'one'; break; case 3: 'three'; break; default: 'other' }
switch (3) { case 1: 'one'; break; case 3: 'three'; break; default: 'other' }
//// switch ('abc') { case ~/a.*/: 'regex'; break; default: 'no' }
switch ('abc') { case ~/a.*/: 'regex'; break; default: 'no' }
//// switch (5) { case 1..3: 'low'; break; case 4..6: 'mid'; break }
switch (5) { case 1..3: 'low'; break; case 4..6: 'mid'; break }
//// switch (5) { case [1, 5]: 'in list'; break; default: 'no' }
switch (5) { case [1, 5]: 'in list'; break; default: 'no' }
//// switch ('x') { case String: 'string'; break; default: 'no' }
switch ('x') { case String: 'string'; break; default: 'no' }
//// switch (5) { case Integer: 'int'; break }
switch (5) { case Integer: 'int'; break }
//// switch (1.5) { case Number: 'num'; break }
switch (1.5) { case Number: 'num'; break }
//// switch (null) { case null: 'null'; break; default: 'd' }
switch (null) { case null: 'null'; break; default: 'd' }
//// switch ('b') { case 'a': case 'b': case 'c': 'abc'; break; default: 'd' }
switch ('b') { case 'a': case 'b': case 'c': 'abc'; break; default: 'd' }
//// def r = []; switch (1) { case 1: r << 1; case 2: r << 2; break; case 3: r << 3 }; r
def r = []; switch (1) { case 1: r << 1; case 2: r << 2; break; case 3: r << 3 }; r
//// def r = []; switch (9) { case 1: r << 1; break; default: r << 'd' }; r
def r = []; switch (9) { case 1: r << 1; break; default: r << 'd' }; r
//// switch ([a: 1]) { case Map: 'map'; break; case List: 'list' }
switch ([a: 1]) { case Map: 'map'; break; case List: 'list' }
//// def f(x) { switch (x) { case 1: return 'one'; case 2: return 'two'; default: return 'many' } }; f(1) + f(2) + f(3)
def f(x) { switch (x) { case 1: return 'one'; case 2: return 'two'; default: return 'many' } }; f(1) + f(2) + f(3)
//// switch ("a${1}") { case 'a1': 'gstring'; break; default: 'no' }
switch ("a${1}") { case 'a1': 'gstring'; break; default: 'no' }
//// switch (1L) { case 1: 'eq'; break; default: 'ne' }
switch (1L) { case 1: 'eq'; break; default: 'ne' }
//// def f() { try { return 'try' } finally { println 'finally' } }; f()
def f() { try { return 'try' } finally { println 'finally' } }; f()
//// def f() { try { return 'try' } finally { return 'finally' } }; f()
def f() { try { return 'try' } finally { return 'finally' } }; f()
//// try { throw new RuntimeException('a') } catch (RuntimeException e) { e.message } finally { println 'f' }
try { throw new RuntimeException('a') } catch (RuntimeException e) { e.message } finally { println 'f' }
//// try { throw new Exception('a') } catch (IllegalArgumentException e) { 'iae' } catch (Exception e) { 'ex' }
try { throw new Exception('a') } catch (IllegalArgumentException e) { 'iae' } catch (Exception e) { 'ex' }
//// try { throw new IllegalStateException('s') } catch (IllegalArgumentException | IllegalStateException e) { e.class.simpleName }
try { throw new IllegalStateException('s') } catch (IllegalArgumentException | IllegalStateException e) { e.class.simpleName }
//// try { 1 / 0 } catch (ArithmeticException e) { e.message }
try { 1 / 0 } catch (ArithmeticException e) { e.message }
//// try { null.foo() } catch (NullPointerException e) { e.message }
try { null.foo() } catch (NullPointerException e) { e.message }
//// try { [1].get(5) } catch (IndexOutOfBoundsException e) { 'oob' }
try { [1].get(5) } catch (IndexOutOfBoundsException e) { 'oob' }
//// try { 'x'.toInteger() } catch (NumberFormatException e) { e.message }
try { 'x'.toInteger() } catch (NumberFormatException e) { e.message }
//// try { (String) 5; Integer x = 'abc' } catch (ClassCastException e) { e.class.simpleName }
try { (String) 5; Integer x = 'abc' } catch (ClassCastException e) { e.class.simpleName }
//// try { assert 1 == 2 : 'msg' } catch (AssertionError e) { e.message.readLines()[0] }
try { assert 1 == 2 : 'msg' } catch (AssertionError e) { e.message.readLines()[0] }
//// try { throw new Error('err') } catch (Exception e) { 'exc' } catch (Throwable t) { 't ' + t.message }
try { throw new Error('err') } catch (Exception e) { 'exc' } catch (Throwable t) { 't ' + t.message }
//// try { try { throw new Exception('in') } finally { println 'inner' } } catch (e) { e.message }
try { try { throw new Exception('in') } finally { println 'inner' } } catch (e) { e.message }
//// try { throw new Exception('outer', new RuntimeException('cause')) } catch (e) { e.cause.message + e.toString() }
try { throw new Exception('outer', new RuntimeException('cause')) } catch (e) { e.cause.message + e.toString() }
//// try { throw new RuntimeException(new IllegalStateException('c')) } catch (e) { e.message }
try { throw new RuntimeException(new IllegalStateException('c')) } catch (e) { e.message }
//// def f() { throw new IOException('io') }; try { f() } catch (IOException e) { "caught $e.message".toString() }
def f() { throw new IOException('io') }; try { f() } catch (IOException e) { "caught $e.message".toString() }
//// throw new RuntimeException('uncaught')
throw new RuntimeException('uncaught')
//// throw new IllegalArgumentException()
throw new IllegalArgumentException()
//// def e = new Exception('m'); e.message + e.localizedMessage + e.getMessage()
def e = new Exception('m'); e.message + e.localizedMessage + e.getMessage()
//// new Exception().message
new Exception().message
//// new Exception('x').toString()
new Exception('x').toString()
//// new FileNotFoundException('f').toString()
new FileNotFoundException('f').toString()
//// new Exception('x', null).cause
new Exception('x', null).cause
//// def e = new RuntimeException('a'); e.addSuppressed(new Exception('b')); e.suppressed.length
def e = new RuntimeException('a'); e.addSuppressed(new Exception('b')); e.suppressed.length
//// new Exception('x') instanceof Throwable
new Exception('x') instanceof Throwable
//// new IOException('x') instanceof RuntimeException
new IOException('x') instanceof RuntimeException
//// assert true
assert true
//// assert 1 + 1 == 2, 'fine'
assert 1 + 1 == 2, 'fine'
//// def x = 3; assert x > 2 && x < 5
def x = 3; assert x > 2 && x < 5
//// 1 instanceof Integer
1 instanceof Integer
//// 'a' instanceof String && 'a' instanceof CharSequence && 'a' instanceof Comparable
'a' instanceof String && 'a' instanceof CharSequence && 'a' instanceof Comparable
//// "${1}" instanceof String
"${1}" instanceof String
//// "${1}" instanceof GString && "${1}" instanceof CharSequence
"${1}" instanceof GString && "${1}" instanceof CharSequence
//// [] instanceof List && [] instanceof Collection && [] instanceof ArrayList && [] instanceof Iterable
[] instanceof List && [] instanceof Collection && [] instanceof ArrayList && [] instanceof Iterable
//// [:] instanceof Map && [:] instanceof LinkedHashMap && [:] instanceof HashMap
[:] instanceof Map && [:] instanceof LinkedHashMap && [:] instanceof HashMap
//// null instanceof Object
null instanceof Object
//// 1.5 instanceof BigDecimal && 1.5 instanceof Number
1.5 instanceof BigDecimal && 1.5 instanceof Number
//// (1..2) instanceof List && (1..2) instanceof Range
(1..2) instanceof List && (1..2) instanceof Range
//// { -> } instanceof Closure
{ -> } instanceof Closure
//// 1 in [1, 2] && 'a' in ['a'] && !(3 in [1])
1 in [1, 2] && 'a' in ['a'] && !(3 in [1])
//// 2 in 1..3 && 'b' in 'a'..'c'
2 in 1..3 && 'b' in 'a'..'c'
//// 1 in Integer
1 in Integer
//// (1..5).step(2)
(1..5).step(2)
//// (1..3).reverse()
(1..3).reverse()
//// ('a'..'e').toList()
('a'..'e').toList()
//// (5..1).toList()
(5..1).toList()
//// (1..<1).toList()
(1..<1).toList()
//// 1..3 == [1, 2, 3]
1..3 == [1, 2, 3]
//// (1..3).contains(2) && !(1..3).contains(5)
(1..3).contains(2) && !(1..3).contains(5)
//// (1..10)[2..4]
(1..10)[2..4]
//// 0..<5
0..<5
//// def (a, b) = [1, 2]; (a, b) = [b, a]; [a, b]
def (a, b) = [1, 2]; (a, b) = [b, a]; [a, b]
//// def (a, b) = [1]; b
def (a, b) = [1]; b
//// def x, y; x = y = 5; x + y
def x, y; x = y = 5; x + y
//// int x = 5, y = 6; x * y
int x = 5, y = 6; x * y
//// def a = 1; a = 'now string'; a
def a = 1; a = 'now string'; a
//// final z = 5; z + 1
final z = 5; z + 1
//// String s = "a${1}"; s.class.simpleName
String s = "a${1}"; s.class.simpleName
//// List<String> l = ['a']; Map<String, List<Integer>> m = [a: [1]]; l + m.a
List<String> l = ['a']; Map<String, List<Integer>> m = [a: [1]]; l + m.a
//// def f(int a, int b = a * 2) { a + b }; f(1) + f(1, 1)
def f(int a, int b = a * 2) { a + b }; f(1) + f(1, 1)
//// def f(a, b = 'd', c = 'e') { "$a$b$c".toString() }; f('x') + f('x', 'y') + f('x', 'y', 'z')
def f(a, b = 'd', c = 'e') { "$a$b$c".toString() }; f('x') + f('x', 'y') + f('x', 'y', 'z')
//// def f(Object... xs) { xs.size() }; f() + f(1) + f(1, 2)
def f(Object... xs) { xs.size() }; f() + f(1) + f(1, 2)
//// def f(String s, Object... xs) { s + xs.size() }; f('a') + f('a', 1, 2)
def f(String s, Object... xs) { s + xs.size() }; f('a') + f('a', 1, 2)
//// def f(int... xs) { xs.sum() }; f(1, 2, 3)
def f(int... xs) { xs.sum() }; f(1, 2, 3)
//// def f(List l) { 'list' }; def f(Map m) { 'map' }; def f(String s) { 'str' }; f([]) + f([:]) + f('') + f("${1}")
def f(List l) { 'list' }; def f(Map m) { 'map' }; def f(String s) { 'str' }; f([]) + f([:]) + f('') + f("${1}")
//// def f(Integer i) { 'I' }; def f(Long l) { 'L' }; def f(Object o) { 'O' }; f(1) + f(1L) + f(1.0)
def f(Integer i) { 'I' }; def f(Long l) { 'L' }; def f(Object o) { 'O' }; f(1) + f(1L) + f(1.0)
//// def f(int i) { 'int' }; def f(String s) { 'str' }; f(5) + f('5')
def f(int i) { 'int' }; def f(String s) { 'str' }; f(5) + f('5')
//// def f(x) { x }; f 5
def f(x) { x }; f 5
//// def f(x, y) { x + y }; f 5, 6
def f(x, y) { x + y }; f 5, 6
//// def f() { 5 }; f()
def f() { 5 }; f()
//// def f() { if (true) { 'if' } }; f()
def f() { if (true) { 'if' } }; f()
//// def f() { if (false) { 'if' } }; f()
def f() { if (false) { 'if' } }; f()
//// def f() { for (x in [1]) { x } }; f()
def f() { for (x in [1]) { x } }; f()
//// def f(x) { if (x) return 'early'; 'late' }; f(1) + f(0)
def f(x) { if (x) return 'early'; 'late' }; f(1) + f(0)
//// def f() { }; f()
def f() { }; f()
//// def f() { def x = 5 }; f()
def f() { def x = 5 }; f()
//// def f() { try { 'a' } catch (e) { 'b' } }; f()
def f() { try { 'a' } catch (e) { 'b' } }; f()
//// def f(n) { n < 2 ? n : f(n - 1) + f(n - 2) }; f(15)
def f(n) { n < 2 ? n : f(n - 1) + f(n - 2) }; f(15)
//// int f() { 5.7 }; f()
int f() { 5.7 }; f()
//// String f() { "x${1}" }; f().class.simpleName
String f() { "x${1}" }; f().class.simpleName
//// boolean f() { 'nonempty' }; f()
boolean f() { 'nonempty' }; f()
//// void f() { 5 }; f()
void f() { 5 }; f()
//// f = 5; f + 1
f = 5; f + 1
//// x = [1]; x << 2; x
x = [1]; x << 2; x
//// def g() { y }; y = 7; g()
def g() { y }; y = 7; g()
//// 'abc'.undefinedMethod(5)
'abc'.undefinedMethod(5)
//// 'abc'.undefinedProp
'abc'.undefinedProp
//// 5.foo
5.foo
//// [1].foo()
[1].foo()
//// Integer.foo
Integer.foo
//// def a = [1, 2, 3]; a[1] += 5; a
def a = [1, 2, 3]; a[1] += 5; a
//// def a = [x: [y: 1]]; a.x.y += 1; a
def a = [x: [y: 1]]; a.x.y += 1; a
//// def s = 'abc'; s += 'd'; s -= 'b'; s
def s = 'abc'; s += 'd'; s -= 'b'; s
//// def s = 'a'; s *= 3; s
def s = 'a'; s *= 3; s
//// def l = [1]; l += [2]; l -= 1; l
def l = [1]; l += [2]; l -= 1; l
//// def a = 5; a ?: 0
def a = 5; a ?: 0
//// def x = 5; x = x == 5 ? null : x; x
def x = 5; x = x == 5 ? null : x; x
//// def b = true; b &= false; b |= true; b
def b = true; b &= false; b |= true; b
//// 1 < 2 && 2 < 3 || false
1 < 2 && 2 < 3 || false
//// !(1 == 2)
!(1 == 2)
//// 1 != 2 && 'a' != 'b'
1 != 2 && 'a' != 'b'
//// 1 <=> 2
1 <=> 2
//// 'a' <=> 'b'
'a' <=> 'b'
//// [1, 2] as String
[1, 2] as String
//// true ? 1 : 2
true ? 1 : 2
//// true && 'x'
true && 'x'
//// null || 'x'
null || 'x'
//// def x = true && null; x
def x = true && null; x
//// 'abc' =~ /b/ ? 'found' : 'no'
'abc' =~ /b/ ? 'found' : 'no'
//// 'abc' ==~ /a.c/
'abc' ==~ /a.c/
//// 'abc' ==~ /b/
'abc' ==~ /b/
//// ('abc' =~ /(b)(c)/)[0]
('abc' =~ /(b)(c)/)[0]
//// ('abc' =~ /(b)(c)/)[0][1]
('abc' =~ /(b)(c)/)[0][1]
//// ('a1b2' =~ /\d/).collect { it }
('a1b2' =~ /\d/).collect { it }
//// def m = 'a1b2' =~ /([a-z])(\d)/; m.size() + m[1][2]
def m = 'a1b2' =~ /([a-z])(\d)/; m.size() + m[1][2]
//// def m = 'foo-1.2' =~ /(\w+)-(\d+)\.(\d+)/; m.matches() ? m.group(1) + m.group(2) : 'no'
def m = 'foo-1.2' =~ /(\w+)-(\d+)\.(\d+)/; m.matches() ? m.group(1) + m.group(2) : 'no'
//// def m = 'key=val' =~ /(?<k>\w+)=(?<v>\w+)/; m.find(); m.group('k') + m.group('v')
def m = 'key=val' =~ /(?<k>\w+)=(?<v>\w+)/; m.find(); m.group('k') + m.group('v')
//// def m = 'aXbX' =~ /X/; def n = 0; while (m.find()) { n += m.start() }; n
def m = 'aXbX' =~ /X/; def n = 0; while (m.find()) { n += m.start() }; n
//// def m = 'abc' =~ /z/; m ? 'T' : 'F'
def m = 'abc' =~ /z/; m ? 'T' : 'F'
//// ('abc' =~ /z/)[0]
('abc' =~ /z/)[0]
//// def (all, k, v) = ('k=v' =~ /(.)=(.)/)[0]; k + v
def (all, k, v) = ('k=v' =~ /(.)=(.)/)[0]; k + v
//// ~/abc/.class.simpleName
~/abc/.class.simpleName
//// def p = ~/a(b)/; p.matcher('ab').matches()
def p = ~/a(b)/; p.matcher('ab').matches()
//// (~/a.c/).matcher('abc').find()
(~/a.c/).matcher('abc').find()
//// 'a.b'.split(/\./).size()
'a.b'.split(/\./).size()
//// '2024-01-02'.split('-')*.toInteger()
'2024-01-02'.split('-')*.toInteger()
//// java.util.regex.Pattern.compile('a', 2).matcher('A').matches()
java.util.regex.Pattern.compile('a', 2).matcher('A').matches()
//// java.util.regex.Pattern.quote('a.b')
java.util.regex.Pattern.quote('a.b')
//// 'x'.replaceAll('x', java.util.regex.Matcher.quoteReplacement('$1'))
'x'.replaceAll('x', java.util.regex.Matcher.quoteReplacement('$1'))
//// 'foo bar'.replaceAll(/(?<first>\w+) (\w+)/, '${first}!')
'foo bar'.replaceAll(/(?<first>\w+) (\w+)/, '${first}!')
//// 'foo' =~ 'o+'
'foo' =~ 'o+'
//// String.format('%05d|%-5s|%5.2f|%x', 42, 'ab', 3.14159, 255)
String.format('%05d|%-5s|%5.2f|%x', 42, 'ab', 3.14159, 255)
//// String.format('%s %s', 'a', [1])
String.format('%s %s', 'a', [1])
//// sprintf('%d-%s', 5, 'x')
sprintf('%d-%s', 5, 'x')
//// String.format('%,d', 1234567)
String.format('%,d', 1234567)
//// String.format('%d', 'x')
String.format('%d', 'x')
//// '%d items'.formatted(3)
'%d items'.formatted(3)
//// 'aGk='.decodeBase64().size()
'aGk='.decodeBase64().size()
//// new String('aGVsbG8='.decodeBase64())
new String('aGVsbG8='.decodeBase64())
//// 'hello'.bytes.encodeBase64().toString()
'hello'.bytes.encodeBase64().toString()
//// 'hé'.getBytes('UTF-8').length
'hé'.getBytes('UTF-8').length
//// new String([104, 105] as byte[], 'UTF-8')
new String([104, 105] as byte[], 'UTF-8')
//// Class c = String; c.simpleName
Class c = String; c.simpleName
//// String.class == 'a'.class
String.class == 'a'.class
//// 5.class
5.class
//// 'a'.getClass().name
'a'.getClass().name
//// [].class.simpleName + [:].getClass().simpleName
[].class.simpleName + [:].getClass().simpleName
//// int.name
int.name
//// Math.class.name
Math.class.name
//// def o = new Object(); o == o && !o.equals(new Object())
def o = new Object(); o == o && !o.equals(new Object())
//// new Object().toString().startsWith('java.lang.Object@')
new Object().toString().startsWith('java.lang.Object@')
//// import java.util.regex.Pattern; Pattern.matches('a+', 'aaa')
import java.util.regex.Pattern; Pattern.matches('a+', 'aaa')
//// import java.util.concurrent.TimeUnit as TU; 1
import java.util.concurrent.TimeUnit as TU; 1
//// import static java.lang.Math.max; max(1, 2)
import static java.lang.Math.max; max(1, 2)
//// import static java.lang.Math.*; abs(-5) + max(1, 2)
import static java.lang.Math.*; abs(-5) + max(1, 2)
//// "${'nested ' + "${1 + 1}"}"
"${'nested ' + "${1 + 1}"}"
//// 'single $x ${y}'
'single $x ${y}'
//// "esc \$x \\ \t| \u0041"
"esc \$x \\ \t| \u0041"
//// 'a\'b' + "a\"b"
'a\'b' + "a\"b"
//// """multi
"""multi
line ${1}"""
//// /slashy \d ${1}/
/slashy \d ${1}/
//// $/dollar $ slashy ${1} $$x/$
$/dollar $ slashy ${1} $$x/$
//// 'a' + /* comment */ 'b' // end
'a' + /* comment */ 'b' // end
//// def "quoted method"() { 'q' }; "quoted method"()
def "quoted method"() { 'q' }; "quoted method"()
//// def x = [1, 2, 3]; x.with { first() + last() }
def x = [1, 2, 3]; x.with { first() + last() }
//// def v = { 5 }(); v
def v = { 5 }(); v
//// def lst = [1, 2]; lst.each { println "v: $it" }; lst.size()
def lst = [1, 2]; lst.each { println "v: $it" }; lst.size()
//// println()
println()
//// println null
println null
//// println([1, [a: 'b']])
println([1, [a: 'b']])
//// println "x: ${[1, 2]} ${[a: 1]}"
println "x: ${[1, 2]} ${[a: 1]}"
//// def x = 1
def x = 1
//// def r = 0; [1, 2, 3].each { r += it }; r
def r = 0; [1, 2, 3].each { r += it }; r
//// 1.with { 2 }
1.with { 2 }
//// def t = [1, 'a', null]; t.collect { it?.toString() }
def t = [1, 'a', null]; t.collect { it?.toString() }
//// (1..3).collectEntries { [it, it * it] }
(1..3).collectEntries { [it, it * it] }
//// [[1, 'a'], [2, 'b']].collect { n, s -> s * n }
[[1, 'a'], [2, 'b']].collect { n, s -> s * n }
//// def list = [5, 3, 8]; list.max() - list.min()
def list = [5, 3, 8]; list.max() - list.min()
//// def sb = new StringBuilder('a'); sb << 'b' << 1; sb.append('c').insert(0, 'z').reverse().toString()
def sb = new StringBuilder('a'); sb << 'b' << 1; sb.append('c').insert(0, 'z').reverse().toString()
//// def sb = new StringBuilder(); sb.append('x'); sb.length() + sb.indexOf('x') + "$sb"
def sb = new StringBuilder(); sb.append('x'); sb.length() + sb.indexOf('x') + "$sb"
//// 'abc'.toString().is('abc') || true
'abc'.toString().is('abc') || true
//// def x = 10; def y = x--; x + y
def x = 10; def y = x--; x + y
//// def a = [1, 2, 3] as int[]; a[0]++; a
def a = [1, 2, 3] as int[]; a[0]++; a
//// Objects.equals(1, 1) && !Objects.equals(null, 1)
Objects.equals(1, 1) && !Objects.equals(null, 1)
//// Optional.ofNullable(null).orElse('none')
Optional.ofNullable(null).orElse('none')
//// Optional.of(5).map { it + 1 }.get()
Optional.of(5).map { it + 1 }.get()
//// several names of a number
def (a, b) = 7
//// several names of a text that is too short
def (a, b) = 'x'
//// several names of a map
def (a, b) = [(0): 'zero', one: 1]; "$a $b".toString()
//// several names of nothing
def (a, b) = null
