//// image names
def registry = 'r.example', name = 'app', tags = ['1.2', 'latest']
tags.collect { "${registry ? registry + '/' : ''}$name:$it" }.join(' ')
//// a text with a margin
def body = """\
    |build: ${1 + 1}
    |  status: ok
    """.stripMargin().trim()
body.readLines().collect { it.length() }
//// a padded table
[[a: 'x', b: 10], [a: 'longer', b: 5]].collect { "${it.a.padRight(8)}|${it.b.toString().padLeft(4)}" }.join('\n')
//// versions are compared
def parts = { it.tokenize('.')*.toInteger() }
def compare = { a, b -> def (x, y) = [parts(a), parts(b)]; for (i in 0..<Math.max(x.size(), y.size())) { def c = (x[i] ?: 0) <=> (y[i] ?: 0); if (c) return c }; 0 }
['1.10.0', '1.2', '1.2.1', '0.9'].sort(compare)
//// a version is bumped
def bump(String v, String part) { def (major, minor, patch) = v.split(/\./).collect { it as int }; switch (part) { case 'major': return "${major + 1}.0.0"; case 'minor': return "$major.${minor + 1}.0"; default: return "$major.$minor.${patch + 1}" } }
['major', 'minor', 'patch'].collect { bump('1.2.3', it) }
//// a branch name as a label
'feature/JIRA-12_Some thing!'.toLowerCase().replaceAll(/[^a-z0-9]+/, '-').replaceAll(/^-|-$/, '').take(20)
//// a map with defaults
def defaults = [retries: 2, env: [A: '1', B: '2']], given = [env: [B: '3'], name: 'x']
def merge; merge = { Map a, Map b -> b.inject(new LinkedHashMap(a)) { r, k, v -> r[k] = r[k] instanceof Map && v instanceof Map ? merge(r[k], v) : v; r } }
[merge(defaults, given), defaults + given, defaults]
//// withDefault counts
def counts = [:].withDefault { 0 }
'a b a c a'.split().each { counts[it]++ }
[counts, counts.z, counts.size(), counts.sort { -it.value }*.key]
//// withDefault of lists
def groups = [:].withDefault { [] }
[['x', 1], ['y', 2], ['x', 3]].each { k, v -> groups[k] << v }
groups
//// groupBy and countBy
def jobs = [[n: 'a', ok: true], [n: 'b', ok: false], [n: 'c', ok: true]]
[jobs.groupBy { it.ok }.collectEntries { k, v -> [k, v*.n] }, jobs.countBy { it.ok }, jobs.groupBy({ it.ok }, { it.n }).keySet()]
//// inject
[(1..5).inject { a, b -> a * b }, ['a', 'b'].inject('') { s, x -> s + x }, [a: 1, b: 2].inject(0) { s, k, v -> s + v }, [[1, 2], [3]].inject([]) { a, b -> a + b }]
//// collectEntries in its forms
[['a', 'b'].collectEntries { [it, it * 2] }, ['a', 'b'].collectEntries { [(it): 1] }, [a: 1].collectEntries { k, v -> [v, k] }, [['x', 1]].collectEntries(), (1..2).collectEntries { ["k$it".toString(), it] }]
//// sort with several keys
def l = [[n: 'b', v: 1], [n: 'a', v: 1], [n: 'c', v: 0]]
[l.sort(false) { a, b -> a.v <=> b.v ?: a.n <=> b.n }*.n, l.sort(false) { -it.v }*.n, l.sort(false, { a, b -> b.n <=> a.n } as Comparator)*.n, l*.n, l.max { it.n }.n, l.min { a, b -> a.v <=> b.v }.n]
//// slices of lists
def l = [1, 2, 3, 4, 5]
[l[0..1], l[-1], l[1..-1], l[0, 2], l.take(2), l.drop(3), l.init(), l.tail(), l.head(), l.last(), l.collate(2), l[7], l.subList(1, 2)]
//// a matcher with groups
def m = 'release-1.22.3-rc4' =~ /(\w+)-(\d+)\.(\d+)\.(\d+)(?:-rc(\d+))?/
[m.matches(), m.group(1), m[0][2], m[0].size(), m.groupCount()]
//// all matches
def text = 'a=1, b=22; c=333'
[text.findAll(/\d+/), text.findAll(/(\w)=(\d+)/) { all, k, v -> k + v.size() }, (text =~ /(\w)=(\d+)/).collect { it[1] }, text.find(/b=\d+/), (text =~ /=/).count, text.replaceAll(/(\w)=(\d+)/) { "${it[2]}=${it[1]}" }, text.replaceAll(/(\w)=/, '$1:')]
//// named groups
def m = 'v2.5' =~ /v(?<major>\d+)\.(?<minor>\d+)/
m.find() ? [m.group('major'), m.group('minor')] : null
//// no match
def m = 'x' =~ /y/
def shown; try { m[0] } catch (IndexOutOfBoundsException e) { shown = e.class.simpleName }
[m ? 1 : 0, m.find(), shown, 'x' ==~ /x/, 'xx' ==~ /x/, !('a' =~ /b/)]
//// dates as texts
import java.text.SimpleDateFormat
def f = new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ"); f.setTimeZone(TimeZone.getTimeZone('UTC'))
def d = f.parse('2024-02-29T13:05:09.007+0100')
[f.format(d), d.format('yyyyMMdd-HHmmss'), new SimpleDateFormat('EEE, d MMM yy hh:mm a', Locale.US).format(d), (d + 1).format('dd.MM.'), d.time, d.year + 1900]
//// numbers of texts
['42'.toInteger() + 1, '4.50'.toBigDecimal(), '7' as Long, '0x1F'.isNumber(), '12'.isInteger(), '1.5'.isBigDecimal(), 'x'.isNumber(), Integer.parseInt('11', 2), Integer.toString(255, 16), '3'.toDouble()]
//// a switch of all kinds
def kind(x) { switch (x) { case null: return 'null'; case 'a': case 'b': return 'letter'; case 1..5: return 'low'; case [10, 20]: return 'listed'; case ~/x.*/: return 'pattern'; case Integer: return 'int'; case { it instanceof List && it.empty }: return 'empty'; case Map: return 'map'; default: return 'other' } }
[null, 'b', 3, 20, 'xyz', 99, [], [a: 1], 2.5].collect { kind(it) }
//// a switch falls through
def r = []
switch (2) { case 1: r << 1; case 2: r << 2; case 3: r << 3; break; case 4: r << 4 }
r
//// a delegate first
class Conf { Map values = [:]; def name(v) { values.name = v }; def methodMissing(String n, a) { values[n] = a.size() == 1 ? a[0] : a as List } ; def propertyMissing(String n) { "?$n" } }
def configure(Closure c) { def conf = new Conf(); c.delegate = conf; c.resolveStrategy = Closure.DELEGATE_FIRST; c(); conf.values }
configure { name 'x'; labels 'a', 'b'; retries 3; other unknown }
//// a map as a delegate
def configure(Closure c) { def m = [:]; c.resolveStrategy = Closure.DELEGATE_FIRST; c.delegate = m; c(); m }
configure { name = 'x'; list = [1, 2]; both = name + list.size() }
//// nested delegates
class Inner { List log = []; void add(x) { log << x } }
class Outer { Inner inner = new Inner(); List names = []; void name(x) { names << x } ; void inner(Closure c) { c.delegate = inner; c.resolveStrategy = Closure.DELEGATE_FIRST; c() } }
def o = new Outer(); o.with { name 'a'; inner { add 1; name 'b' } }
[o.names, o.inner.log]
//// strategies
class D { String v() { 'delegate' } }
String v() { 'owner' }
def c = { -> v() }; c.delegate = new D()
def r = [c()]
c.resolveStrategy = Closure.DELEGATE_FIRST; r << c()
c.resolveStrategy = Closure.OWNER_ONLY; r << c()
c.resolveStrategy = Closure.DELEGATE_ONLY; r << c()
r
//// currying
def f = { a, b, c -> "$a$b$c".toString() }
[f.curry(1)(2, 3), f.rcurry(3)(1, 2), f.ncurry(1, 'x')('a', 'b'), f.curry(1).curry(2)(3), (f.curry('x', 'y') >> { it * 2 })('z')]
//// an exception with a cause
class Failure extends RuntimeException { int code; Failure(String m, int code, Throwable cause = null) { super(m, cause); this.code = code } }
try { try { throw new IOException('disk') } catch (e) { throw new Failure("failed: ${e.message}", 3, e) } } catch (Failure f) { [f.message, f.code, f.cause.class.name, f instanceof RuntimeException, f.toString()] }
//// multiple catch
def f(x) { try { if (x == 1) throw new IllegalArgumentException('1'); if (x == 2) throw new NullPointerException('2'); null.foo() } catch (IllegalArgumentException | NullPointerException e) { e.class.simpleName + e.message } }
[f(1), f(2), f(3)]
//// an assertion
def x = [1, 2]
try { assert x.size() == 3 : 'three wanted' } catch (AssertionError e) { e.message }
//// multiple assignment
def (a, b, c) = [1, 2]
def (String s, int n) = ['x', 5]
(a, b) = [b, a]
def (h, t) = 'key=value'.split('=')
[a, b, c, s, n, h, t]
//// operators of a class
class Money { int cents; Money plus(Money o) { new Money(cents: cents + o.cents) } ; Money multiply(n) { new Money(cents: cents * n) } ; Money negative() { new Money(cents: -cents) } ; boolean asBoolean() { cents != 0 } ; def getAt(i) { "$cents".toString()[i] } ; void putAt(i, v) { cents = v } ; Money next() { new Money(cents: cents + 1) } ; def leftShift(x) { cents += x; this } ; boolean isCase(x) { x == cents } ; int compareTo(o) { cents <=> o.cents } ; def call(x) { "called $x" } ; String toString() { "$cents c" } ; boolean equals(o) { o instanceof Money && o.cents == cents } ; int hashCode() { cents } }
def m = new Money(cents: 12)
def n = m; n++
m << 3
m[0] = 20
[m + n, m * 2, -m, m ? 1 : 0, !new Money(), m[0], n, 20 in m, m(1) as String, m == new Money(cents: 20), [m, new Money(cents: 20)].unique().size()]*.toString()
//// getters and setters
class Prop { private String n = 'x'; int sets; String getName() { "<$n>" } ; void setName(String v) { sets++; n = v } ; boolean isReady() { true } ; final String fixed = 'f' }
def p = new Prop(name: 'init'); p.name += '!'
try { p.fixed = 'g' } catch (ReadOnlyPropertyException e) { println e.message }
[p.name, p.sets, p.ready, p.fixed, p['name'], p."${'na' + 'me'}", p.@n]
//// properties of maps
def m = [size: 'own', class: 'c', a: [b: [c: 1]]]
[m.size, m.size(), m.class, m.getClass().simpleName, m.a.b.c, m.x?.y, m.a?.z?.q, m['a']['b'], m.keySet() as List, m.get('x', 'd'), m.x]
//// static inner classes
class Tree { static class Leaf { int v; static Leaf of(v) { new Leaf(v: v) } ; String toString() { "leaf $v" } } ; Leaf make(v) { Leaf.of(v) } ; static final int MAX = 3 }
[new Tree().make(1), new Tree.Leaf(v: 2), Tree.Leaf.of(3), Tree.MAX]*.toString()
//// interfaces and abstract classes
interface Greeter { String greet(String n) }
abstract class Base implements Greeter { abstract String word() ; String greet(String n) { "${word()}, $n" } }
class Hello extends Base { String word() { 'Hello' } }
def closure = { "Hey $it" as String } as Greeter
def anonymous = new Greeter() { String greet(String n) { "Anon $n" } }
def map = [greet: { "Map $it" as String }] as Greeter
[new Hello(), closure, anonymous, map]*.greet('x') + [new Hello() instanceof Greeter]
//// enums
enum Level { LOW(1), HIGH(5) { String show() { 'very ' + super.show() } }; final int n; Level(int n) { this.n = n } ; String show() { name().toLowerCase() + n } ; static Level of(int n) { values().find { it.n == n } } }
[Level.HIGH.show(), Level.of(1), Level.valueOf('LOW').ordinal(), Level.values()*.n, Level.LOW < Level.HIGH, 'HIGH' as Level, Level.LOW.next(), (Level.LOW..Level.HIGH).size(), Level.LOW in [Level.LOW]]*.toString()
//// an unknown enum constant
enum Color { RED }
try { Color.valueOf('BLUE') } catch (IllegalArgumentException e) { e.message }
//// a switch over an enum
enum E { A, B }
def f(E e) { switch (e) { case E.A: return 1; case E.B: return 2 } }
[f(E.A), f(E.B)]
//// overloads with null
def f(String s) { 'string' }
def f(Object o) { 'object' }
def f(List l) { 'list' }
def g(Integer i) { 'int' }
def g(Object o) { 'object' }
[f('a'), f(1), f([]), f("g${1}"), f([:]), g(null), g(1), g(1L)]
//// GStrings are lazy or not
def n = 1
def now = "n=$n", later = "n=${-> n}", both = "${n}${-> n}"
n = 2
[now.toString(), later.toString(), both.toString(), now == 'n=1', ["$n": 1].containsKey('2'), [("$n".toString()): 1].containsKey('2'), "$n".hashCode() == '2'.hashCode()]
//// JSON is read
import groovy.json.*
def j = new JsonSlurper().parseText('{"a": [1, 2.5, {"b": null}], "c": "\\u00e4", "big": 12345678901, "t": true}')
[j.a[1].class.simpleName, j.a*.class*.simpleName, j.c, j.big.class.simpleName, j.a[2].b, j.keySet().sort(), j.t ? 1 : 0]
//// XML nodes
def x = new XmlParser().parseText('<p><a k="1">t</a><a k="2"/></p>')
[x.a.size(), x.a[0].text(), x.a*.attribute('k'), x.a[1].@k, x.name(), x.children().size(), x.a.find { it.@k == '1' }.text()]
//// a template
def t = new groovy.text.SimpleTemplateEngine().createTemplate('Hi $name, <% list.each { %>[$it]<% } %> ${list.size()} <%= name.size() %>')
t.make(name: 'Bob', list: [1, 2]).toString()
//// a method reference
def up = 'abc'.&toUpperCase, parse = Integer.&parseInt
def twice(x) { x * 2 }
[up(), parse('5'), [1, 2].collect(this.&twice), ['1', '2'].collect(Integer.&valueOf)]
//// sets and unions
[[1, 2, 2].toSet().size(), [1, 2] + 3, [1, 2] + [3], [1, 2, 3] - 2, [1, 2, 3] - [1, 2], [1, 2].intersect([2, 3]), [1, 2].disjoint([3]), ([1, 2] as Set) + 2, [3, 1, 2].unique().sort().reverse(), [[1], [2, [3]]].flatten(), [1, null, 0, 'a'].findAll(), [1, 2].combinations(), [[1, 2], ['a']].combinations(), [1, 2, 3].permutations().size(), [[1, 2], [3, 4]].transpose()]
//// sums and maxima
[[1, 2.5].sum(), ['a', 'b'].sum(), [[1], [2]].sum(), [a: 1, b: 3].max { it.value }.key, ['aa', 'b'].sum { it.size() }, [].sum(), [3, 1].max(), ['x'].count('x'), [1, 2, 3].count { it > 1 }, [1, 2, 3, 4].collate(3, false)]
//// maps change
def m = [a: 1]
m.b = 2; m['c'] = 3; m << [d: 4]; m += [e: 5]; m.put('f', 6); m.remove('a'); m.putAll([g: 7]); def (k, v) = [m.keySet().first(), m.values()[0]]
[m, k, v, m.containsKey('a'), m.containsValue(5), m.putIfAbsent('b', 9), m.getOrDefault('z', 0), m.computeIfAbsent('h') { it * 2 }, m.size(), m.eachWithIndex { e, i -> }.size(), m.isEmpty()]
//// each with index and with entries
def out = []
[a: 1, b: 2].each { k, v -> out << "$k:$v" }; [a: 1].each { out << it.key + it.value }; ['x', 'y'].eachWithIndex { x, i -> out << "$i$x" }; [a: 1].eachWithIndex { k, v, i -> out << "$k$v$i" }; (1..2).each { out << it }; 3.times { out << it }; 1.upto(2) { out << it }; 2.downto(1) { out << it }; 0.step(4, 2) { out << it }
out.join(' ')
//// elvis, safe navigation and spread
def n = null, l = [[a: 1], [a: null], null]
[n ?: 'd', n?.x, n?.x() ?: 1, l*.a, l?.getAt(0)?.a, '' ?: 'e', 0 ?: 'z', [] ?: 'l', [*[1, 2], 3], [*: [a: 1], b: 2], Math.max(*[1, 5])]
//// truth
[null, '', 'a', 0, 1, 0.0, [], [0], [:], [a: 1], 'x' =~ /y/, new Object(), { -> } , "${''}", (char) 0].collect { it ? 1 : 0 }
//// text methods
['abc'.capitalize(), 'a-b'.tokenize('-'), 'a,b,,'.split(','), 'x'.center(5, '*'), 'abc'.reverse(), 'aXbX'.minus('X'), 'abc' * 2, 'abc' - 'b', 'a b'.split(), 'abc'.contains('b'), 'abcabc'.indexOf('c', 3), 'abc'.substring(1), 'Abc'.equalsIgnoreCase('aBC'), 'abc'.startsWith('ab'), ' a '.trim(), 'a\nb'.readLines(), 'abc'.collect { it.toUpperCase() }, 'abc'.any { it == 'b' }, 'a.b'.replace('.', '/'), 'abc'.drop(1), 'abc'.take(9), 'camelCase'.replaceAll(/[A-Z]/) { '_' + it.toLowerCase() }, 'abc'.getAt(-1), 'x'.compareTo('y'), 'abc'.toList(), 'ab'.bytes.encodeBase64().toString(), new String('YWI='.decodeBase64()), 'a'.multiply(2), 'q'.isEmpty(), 'tr'.tr('t', 'x'), 'abc'.hashCode(), 'éa'.length(), 'abc'.md5 ? 1 : 0]
//// unindented and expanded text
['  a\n    b'.stripIndent(), 'a\tb'.expand(4), 'a$b'.replace('$', '\\$'), /a\d${1}/, $/x$$y/z/$, '''it's''', "tab\tq\"", 'a\\b', "${1}${2}".size()]
//// coerced types
['1' as int, 1 as String, [1, 2] as Set, 'a,b'.split(',') as List, [1, 2] as int[], 3.7 as int, '2.5' as BigDecimal, 65 as char, [a: 1] as HashMap, 'true'.toBoolean(), 'yes'.toBoolean(), '1'.toBoolean(), true.toString(), null as String, (1..3) as List, 'abc' as char[], 1 as boolean, 5 as long]*.toString()
//// a typed variable
int i = 3.9
String s = "g${1}"
List l = [1] as Set
long n = 5
double d = 1
boolean b = 'x'
try { int bad = 'x' } catch (e) { println e.message }
[i, s.class.simpleName, l.class.simpleName, n.class.simpleName, d, b]
//// bits
[6 & 3, 6 | 1, 6 ^ 2, ~5, 1 << 4, -16 >> 2, -1 >>> 28, 0xFF, 0b101, 017, 1_000]
//// spaceships
[1 <=> 2, 'b' <=> 'a', null <=> 1, [1] == [1], 1 == 1L, 1.0 == 1, 'a' == "${'a'}", [a: 1] == [a: 1L], 1.equals(1L), (1 <=> 1.0), true <=> false, 'a'.is('b'), null == false]
//// closures keep variables
def makers = (1..3).collect { n -> { -> n * 10 } }
def count = 0; def inc = { count++ }; inc(); inc()
def list = []; for (i in 1..3) { def j = i; list << { j } }
[makers*.call(), count, list*.call()]
//// recursion
def fib; fib = { n -> n < 2 ? n : fib(n - 1) + fib(n - 2) }
int depth(x) { x instanceof Collection ? 1 + (x.collect { depth(it) }.max() ?: 0) : 0 }
[fib(12), depth([1, [2, [3]]])]
//// a method with a closure
def timed(String n, Closure body) { def r = body(n); "<$r>".toString() }
[timed('a') { it * 2 }, timed('b', { x -> x }), timed('c') { String x -> x.size() }]
//// implicit returns
def f(x) { if (x) { 'yes' } else { 'no' } }
def g(x) { try { x.size() } catch (e) { 'caught' } }
def h(x) { switch (x) { case 1: 'one'; break; default: 'other' } }
def k() { for (i in 1..2) { i } }
[f(1), f(0), g('abc'), g(null), h(1), h(2), k()]
//// this and owner
class Ctx { def name = 'ctx'; def f() { [1].collect { name + this.name } } ; def g() { { -> { -> owner.owner.class.simpleName + this.class.simpleName + delegate.class.simpleName.contains('closure') }() }() } }
[new Ctx().f(), new Ctx().g()]
//// static members
class Counter { static int n = 0; static next() { ++n } ; static { n = 10 } ; int own = n; Counter() { n++ } }
new Counter(); [Counter.next(), Counter.n, new Counter().own, Counter.n]
//// super calls
class A { def f(x) { "A$x" } ; String toString() { 'a' } }
class B extends A { def f(x) { super.f(x) + 'B' } ; String toString() { super.toString() + 'b' } }
[new B().f(1), new B().toString(), "${new B()}", (new B() as A).f(2)]*.toString()
//// constructors
class P { String a; int b; P(String a) { this(a, 1) } ; P(String a, int b) { this.a = a; this.b = b } ; P(Map m) { a = m.x; b = 9 } }
[new P('q'), new P('r', 2), new P(x: 'z')].collect { it.a + it.b }
//// a list as a constructor's arguments
class Q { int x; int y; Q(x, y) { this.x = x; this.y = y } }
Q q = [1, 2]
def r = [3, 4] as Q
[q.x, r.y]
//// an observable of tokens
def t = new StringTokenizer('a b c')
def r = []; while (t.hasMoreTokens()) r << t.nextToken()
r
//// properties are loaded
def p = new Properties(); p.load(new StringReader('a=1\n# c\nb : two\\\n  three\nc'))
[p.a, p.getProperty('b'), p.c, p.getProperty('z', 'd'), p.size(), p.stringPropertyNames().sort()]
//// URLs
def u = new URL('https://u@h.example:8443/p/a?q=1&r=2#f')
[u.host, u.port, u.path, u.query, u.protocol, u.ref, URLEncoder.encode('a b&ü', 'UTF-8'), URLDecoder.decode('a+b%26', 'UTF-8'), new URI('http://x/y').path]
//// digests and ids
def h = java.security.MessageDigest.getInstance('SHA-256').digest('abc'.bytes).encodeHex().toString()
[h.take(12), UUID.nameUUIDFromBytes('a'.bytes).toString(), 'abc'.bytes.length, 'a'.bytes.encodeHex().toString()]
//// Java collections
def q = new ArrayDeque([1, 2]); q.push(0); def l = new LinkedList([1]); l.addFirst(0); def s = new LinkedHashSet([3, 1, 3])
[q.pop(), l, s, Collections.max([1, 3]), Arrays.asList(1, 2), Collections.nCopies(2, 'x'), Collections.emptyList(), [3, 1].asImmutable().class.simpleName, Collections.frequency([1, 1], 1)]*.toString()
//// java.time
import java.time.*
[Duration.ofMinutes(90).toString(), LocalDate.of(2024, 2, 28).plusDays(2).toString(), LocalDate.parse('2024-01-31').getDayOfWeek().toString(), Instant.ofEpochSecond(0).toString()]
//// an annotation of a closure's parameter
def f = { @Deprecated String x, final int y = 2 -> x * y }
f('a')
//// times as texts
def seconds = 3725
[String.format('%02d:%02d:%02d', seconds.intdiv(3600), seconds.intdiv(60) % 60, seconds % 60), "${(seconds / 60) as int}m", (seconds / 60).setScale(1, BigDecimal.ROUND_HALF_UP), Math.round(seconds / 60 as double)]
//// a parallel map is made
def branches = ['linux', 'windows'].collectEntries { os -> ["build-${os}".toString(), { -> "on $os".toString() }] }
branches.failFast = true
[branches.keySet(), branches['build-linux'](), branches.findAll { it.value instanceof Closure }*.value*.call()]
//// a matrix of axes
def axes = [os: ['l', 'w'], jdk: [8, 11]]
axes.values().toList().combinations().collect { c -> [axes.keySet().toList(), c].transpose().collectEntries() }.findAll { !(it.os == 'w' && it.jdk == 8) }
//// stack of calls by name
class Steps { List log = []; def invokeMethod(String n, Object a) { log << "$n(${a.join(',')})".toString(); n } }
def s = new Steps(); s.sh('x'); s.echo('y', 1); s."dynamic${1}"()
s.log
//// list equality and hash
[[1, 2].hashCode(), [a: 1].hashCode(), 'ab'.hashCode(), [1, [2]].equals([1, [2]]), [1, 2] as Set == [2, 1] as Set, new HashSet([1]).hashCode(), true.hashCode(), 1.5.hashCode()]
//// ranges within collections
[[1..3, 1..<4, 'a'..'c', 3..1, 'a'..<'c'], [a: 1..2], "${[1..2]}", "${1..2}", [0L..2L], [[1..2]], [1..2] as Set]*.toString()
//// ranges as texts
println(1..<4)
println([1..2])
println('r' + (1..3) + [1..3])
[(1..<4).toString(), (1..3).inspect(), [1..2].inspect(), ['a'..<'c'].inspect(), ('a'..<'c').inspect(), ('a'..'b').toString(), [1..1].join(','), (1..3) as String]
//// what an expando has
def e = new Expando(name: 'x', count: 1)
[e.properties.keySet().sort(), e.getProperties().size()]
//// XML elements as a list
def x = new XmlSlurper().parseText('<p><d n="b"><v>2</v></d><d n="a"><v>1</v></d></p>')
[x.d.v.join(','), x.d.collectEntries { [it.@n.text(), it.v.toInteger()] }, x.d.sort { it.@n.text() }*.v*.text(), x.d.max { it.v.toInteger() }.@n.text(), x.d.sum { it.v.toInteger() }, x.d.first().v.text(), x.d.take(1)*.text(), x.d.groupBy { it.@n.text() }.keySet().sort(), x.d.toList().size()]
//// missing static methods
class Any { static $static_methodMissing(String n, a) { "static $n ${a.toList()}" as String } ; static real() { 'real' } }
[Any.foo(), Any.bar(1, 'x'), Any.real()]
//// an iterator of closures
class Countdown implements Iterable<Integer> { int from; Iterator<Integer> iterator() { def n = from; [hasNext: { n > 0 }, next: { n-- }] as Iterator } }
def c = new Countdown(from: 3); def out = []
for (x in c) out << x
[out, c.collect { it * 2 }, c.toList(), c.sum(), c.find { it < 3 }, c.join('-')]
//// traits in use
trait Logs { List lines = []; void log(x) { lines << "$name: $x".toString() } ; abstract String getName() }
trait Runs { int runs = 0; def run1() { runs += 1; this } }
class Worker implements Logs, Runs { String name = 'w' }
def w = new Worker(); w.log('a'); w.run1().run1()
[w.lines, w.runs, w instanceof Logs]
//// map arguments before closures
def g(Map o = [:], String n, Closure c) { "$o $n ${c.call()}".toString() }
[g('n') { 5 }, g('n', b: 2) { 6 }, g(a: 1, 'n') { 7 }]
//// JSON builders
import groovy.json.*
def b = new JsonBuilder(); b.build { name 'x'; list 1, 2; nested { a true } }
[b.toString(), new JsonBuilder([a: 1, b: ['x']]).toPrettyString(), JsonOutput.toJson([d: "g${1}", n: 1.50, c: 'ü"\n', e: []]), new JsonBuilder([1, 2]).content]
//// a default between parameters
def f = { a, b = a * 2 -> [a, b] }
def g = { a, Object... c -> [a, c.toList()] }
[f(1), f(1, 5), g(1), g(1, 2, 3)]
//// loops of all kinds
def out = []
for (int i = 0; i < 3; i++) { out << i }
int w = 3; while (w-- > 0) { if (w == 1) continue; out << w }
outer: for (a in 1..3) { for (b in 1..3) { if (b == 2) continue outer; if (a == 3) break outer; out << a * 10 + b } }
for (i in (1..<3)) out << i
for (e in [a: 1, b: 2]) { out << "${e.key}${e.value}".toString() }
out
//// maps with closures of one parameter
def m = [b: 2, a: 1, c: 3]
[m.findAll { it.value > 1 }, m.sort { a, b -> b.value <=> a.value }, m.collect { k, v -> "$k$v" as String }, m.groupBy { it.value % 2 }, m.values().sum(), m*.value, m.count { it.value > 1 }, m.entrySet().toList()[0].key, m.minus([a: 1]), m.collectMany { k, v -> [k] * v }, m.findResult { k, v -> v > 2 ? k : null }, m.inject([]) { r, e -> r << e.key }, m.take(1), m.drop(2), m.intersect([a: 1, b: 5])]
//// numbers formatted
[String.format('%05d|%-6s|%6.2f|%x|%,d', 42, 'ab', 3.14159, 255, 1234567), sprintf('%s-%03d', 'v', 7), (3.14159d).round(2), 3.14159.setScale(2, BigDecimal.ROUND_HALF_UP), 10 / 4, 10.intdiv(4), 7 % 3, 2**10, 2**-1, 1e3, 0.1 + 0.2, 100.0 / 3, (int) 3.9, 5 / 1, 1.5f + 1, 10L / 2]
//// comparators turned round
def l = ['ccc', 'a', 'bb']
def c = { a, b -> a.size() <=> b.size() } as Comparator
Collections.sort(l, c)
[l, l.max(c), l.sort(false) { -it.size() }, l.toSorted(c), l.reverse(), Collections.reverseOrder().compare(1, 2), new TreeMap([b: 1, a: 2]).firstKey(), new TreeSet([3, 1]).first()]
