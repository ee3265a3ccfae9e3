//// interface Two { int a(); int b() }; def t = [a: { 1 }, b: { 2 }] as Two; t.a() + t.b()
interface Two { int a(); int b() }; def t = [a: { 1 }, b: { 2 }] as Two; t.a() + t.b()
//// interface One { int a() }; One o = { 4 }; o.a()
interface One { int a() }; One o = { 4 }; o.a()
//// interface One { int a() }; def use(One o) { o.a() }; use({ 8 })
interface One { int a() }; def use(One o) { o.a() }; use({ 8 })
//// abstract class Shape { abstract int area(); def twice() { area() * 2 } }; def s = [area: { 3 }] as Shape; s.twice()
abstract class Shape { abstract int area(); def twice() { area() * 2 } }; def s = [area: { 3 }] as Shape; s.twice()
//// abstract class Shape { abstract int area(); def twice() { area() * 2 } }; def s = { 3 } as Shape; s.twice()
abstract class Shape { abstract int area(); def twice() { area() * 2 } }; def s = { 3 } as Shape; s.twice()
//// class Point { int x; int y }; Point p = [x: 1, y: 2]; p.x + p.y
class Point { int x; int y }; Point p = [x: 1, y: 2]; p.x + p.y
//// class Point { int x; int y }; def p = [x: 1, y: 2] as Point; p.y
class Point { int x; int y }; def p = [x: 1, y: 2] as Point; p.y
//// class Point { int x; int y; Point(int a, int b) { x = a; y = b } }; Point p = [3, 4]; p.y
class Point { int x; int y; Point(int a, int b) { x = a; y = b } }; Point p = [3, 4]; p.y
//// class Point { int x; int y; Point(int a, int b) { x = a; y = b } }; def p = [3, 4] as Point; p.x
class Point { int x; int y; Point(int a, int b) { x = a; y = b } }; def p = [3, 4] as Point; p.x
//// class Point { int x }; Point p = 5
class Point { int x }; Point p = 5
//// class Point { int x }; def p = (Point) null; p
class Point { int x }; def p = (Point) null; p
//// class Point { int x }; (Point) 'a'
class Point { int x }; (Point) 'a'
//// class Point { int x }; Point make() { [x: 9] }; make().x
class Point { int x }; Point make() { [x: 9] }; make().x
//// class Point { int x }; def f(Point p) { p.x }; f([x: 1])
class Point { int x }; def f(Point p) { p.x }; f([x: 1])
//// class Point { Point next; int x }; Point p = [x: 1, next: [x: 2]]; p.next.x
class Point { Point next; int x }; Point p = [x: 1, next: [x: 2]]; p.next.x
//// Integer.isAssignableFrom(Integer) && Number.isAssignableFrom(Integer) && !Integer.isAssignableFrom(Number)
Integer.isAssignableFrom(Integer) && Number.isAssignableFrom(Integer) && !Integer.isAssignableFrom(Number)
//// 5.getClass() == Integer && 5.class == Integer
5.getClass() == Integer && 5.class == Integer
//// String.getSimpleName() + String.name + String.class.name + String.canonicalName + String.package.name
String.getSimpleName() + String.name + String.class.name + String.canonicalName + String.package.name
//// [].class.isArray() || (new int[0]).class.isArray()
[].class.isArray() || (new int[0]).class.isArray()
//// Object.isInstance(1) && String.isInstance('a') && !String.isInstance(1)
Object.isInstance(1) && String.isInstance('a') && !String.isInstance(1)
//// 1 instanceof Number && 1 instanceof Comparable && !(1 instanceof String)
1 instanceof Number && 1 instanceof Comparable && !(1 instanceof String)
//// [] instanceof List && [] instanceof Collection && [:] instanceof Map && 'a' instanceof CharSequence && "${1}" instanceof GString && {} instanceof Closure && (1..2) instanceof Range && (1..2) instanceof List && 1.5 instanceof BigDecimal
[] instanceof List && [] instanceof Collection && [:] instanceof Map && 'a' instanceof CharSequence && "${1}" instanceof GString && {} instanceof Closure && (1..2) instanceof Range && (1..2) instanceof List && 1.5 instanceof BigDecimal
//// null instanceof String
null instanceof String
//// [1] as String
[1] as String
//// 'a' as String[]
'a' as String[]
//// [1, '2'] as int[]
[1, '2'] as int[]
//// ['1', '2'] as Integer[]
['1', '2'] as Integer[]
//// [1, 2] as LinkedList
[1, 2] as LinkedList
//// [1, 2] as Queue
[1, 2] as Queue
//// [2, 1] as TreeSet
[2, 1] as TreeSet
//// [2, 1] as SortedSet
[2, 1] as SortedSet
//// [1, 2] as ArrayList
[1, 2] as ArrayList
//// [1, 2] as Collection
[1, 2] as Collection
//// [1, 2] as Iterable
[1, 2] as Iterable
//// ([1, 2] as Set) as ArrayList
([1, 2] as Set) as ArrayList
//// (1..3) as ArrayList
(1..3) as ArrayList
//// (1..3) as LinkedList
(1..3) as LinkedList
//// List l = [1] as Set; l
List l = [1] as Set; l
//// Set s = [1, 1]; s
Set s = [1, 1]; s
//// Set s = [1, 1] as Set; s.class.simpleName
Set s = [1, 1] as Set; s.class.simpleName
//// LinkedList l = [1]; l.class.simpleName
LinkedList l = [1]; l.class.simpleName
//// TreeSet s = [2, 1]; s
TreeSet s = [2, 1]; s
//// HashSet s = [2, 1]; s.class.simpleName
HashSet s = [2, 1]; s.class.simpleName
//// Queue q = [1] as LinkedList; q.peek()
Queue q = [1] as LinkedList; q.peek()
//// Collection c = [1]; c.class.simpleName
Collection c = [1]; c.class.simpleName
//// Iterable c = [1]; c.class.simpleName
Iterable c = [1]; c.class.simpleName
//// ArrayList c = (1..3); c
ArrayList c = (1..3); c
//// TreeMap m = [b: 1, a: 2]
TreeMap m = [b: 1, a: 2]
//// HashMap m = [b: 1]; m.class.simpleName
HashMap m = [b: 1]; m.class.simpleName
//// SortedMap m = [b: 1] as TreeMap; m.firstKey()
SortedMap m = [b: 1] as TreeMap; m.firstKey()
//// Map m = [b: 1]; m.class.simpleName
Map m = [b: 1]; m.class.simpleName
//// String s = 5; s.class.simpleName
String s = 5; s.class.simpleName
//// String s = [1, 2]; s
String s = [1, 2]; s
//// String s = null; s
String s = null; s
//// int i = 5.7
int i = 5.7
//// int i = 'a'
int i = 'a'
//// int i = '5'
int i = '5'
//// Integer i = 5L; i.class.simpleName
Integer i = 5L; i.class.simpleName
//// int i = null
int i = null
//// boolean b = null; b
boolean b = null; b
//// boolean b = 'x'; b
boolean b = 'x'; b
//// char c = 'a'; c.class.simpleName
char c = 'a'; c.class.simpleName
//// char c = 'ab'
char c = 'ab'
//// char c = 65; c
char c = 65; c
//// float f = 5; f.class.simpleName
float f = 5; f.class.simpleName
//// double d = 1.5; d.class.simpleName
double d = 1.5; d.class.simpleName
//// BigDecimal b = 5; b.class.simpleName
BigDecimal b = 5; b.class.simpleName
//// BigInteger b = 5; b.class.simpleName
BigInteger b = 5; b.class.simpleName
//// short s = 5; s.class.simpleName
short s = 5; s.class.simpleName
//// byte b = 300; b
byte b = 300; b
//// Number n = 5; n.class.simpleName
Number n = 5; n.class.simpleName
//// Number n = 'a'
Number n = 'a'
//// Object o = 5; o.class.simpleName
Object o = 5; o.class.simpleName
//// Date d = 5
Date d = 5
//// File f = 'x'
File f = 'x'
//// Closure c = { 5 }; c()
Closure c = { 5 }; c()
//// Closure c = 5
Closure c = 5
//// List l = 5
List l = 5
//// Runnable r = { println 'r' }; r.run()
Runnable r = { println 'r' }; r.run()
//// final x = 5; x
final x = 5; x
//// def (int a, String b) = [1, 2]; [a, b.class.simpleName]
def (int a, String b) = [1, 2]; [a, b.class.simpleName]
//// def (a, b) = 'xy'; [a, b]
def (a, b) = 'xy'; [a, b]
//// def a = 1, b = 2; [a, b]
def a = 1, b = 2; [a, b]
//// int a = 1, b = 2; a + b
int a = 1, b = 2; a + b
//// (a, b) = [1, 2]; a + b
(a, b) = [1, 2]; a + b
//// def a = 1; def b = 2; (a, b) = [b, a]; [a, b]
def a = 1; def b = 2; (a, b) = [b, a]; [a, b]
//// '1' as Short
'1' as Short
//// '1' as Byte
'1' as Byte
//// '1' as BigInteger
'1' as BigInteger
//// '1.5' as Float
'1.5' as Float
//// '' as Integer
'' as Integer
//// 'abc' as Boolean
'abc' as Boolean
//// '' as Boolean
'' as Boolean
//// 'true' as boolean
'true' as boolean
//// 1 as Boolean
1 as Boolean
//// 65 as Character
65 as Character
//// 'ab' as Character
'ab' as Character
//// 1.9 as int
1.9 as int
//// 1.9 as Integer
1.9 as Integer
//// 1.9 as Long
1.9 as Long
//// 1 as BigDecimal
1 as BigDecimal
//// 1 as double
1 as double
//// 1 as Number
1 as Number
//// 5 as Date
5 as Date
//// 'a,b' as List
'a,b' as List
//// null as List
null as List
//// null as int[]
null as int[]
//// null as boolean
null as boolean
//// true as Integer
true as Integer
//// (1..3) as List
(1..3) as List
//// [[1, 2], [3]] as int[][]
[[1, 2], [3]] as int[][]
//// new Date(0) as String
new Date(0) as String
//// def f(int x) { x }; f(5L)
def f(int x) { x }; f(5L)
//// def f(int x) { x }; f(5.5)
def f(int x) { x }; f(5.5)
//// def f(long x) { x.class.simpleName }; f(5)
def f(long x) { x.class.simpleName }; f(5)
//// def f(double x) { x.class.simpleName }; f(5)
def f(double x) { x.class.simpleName }; f(5)
//// def f(double x) { x.class.simpleName }; f(5.5)
def f(double x) { x.class.simpleName }; f(5.5)
//// def f(String x) { x.class.simpleName }; f("${1}")
def f(String x) { x.class.simpleName }; f("${1}")
//// def f(String x) { x }; f(5)
def f(String x) { x }; f(5)
//// def f(Integer x) { x }; f(null)
def f(Integer x) { x }; f(null)
//// def f(int x) { x }; f(null)
def f(int x) { x }; f(null)
//// def f(boolean x) { x }; f('a')
def f(boolean x) { x }; f('a')
//// def f(Object x) { 'O' }; def f(String x) { 'S' }; [f(1), f('a'), f("${1}"), f(null)]
def f(Object x) { 'O' }; def f(String x) { 'S' }; [f(1), f('a'), f("${1}"), f(null)]
//// def f(List x) { 'L' }; def f(Collection x) { 'C' }; def f(Map x) { 'M' }; [f([]), f([] as Set), f([:])]
def f(List x) { 'L' }; def f(Collection x) { 'C' }; def f(Map x) { 'M' }; [f([]), f([] as Set), f([:])]
//// def f(Number x) { 'N' }; def f(int x) { 'i' }; def f(BigDecimal x) { 'B' }; [f(1), f(1L), f(1.5), f(1.5d)]
def f(Number x) { 'N' }; def f(int x) { 'i' }; def f(BigDecimal x) { 'B' }; [f(1), f(1L), f(1.5), f(1.5d)]
//// def f(Closure c) { 'C' }; def f(Map m) { 'M' }; [f { }, f(a: 1)]
def f(Closure c) { 'C' }; def f(Map m) { 'M' }; [f { }, f(a: 1)]
//// def f(a, ... b) { b.length }
def f(a, ... b) { b.length }
//// def f(char c) { c }; f('a' as char)
def f(char c) { c }; f('a' as char)
//// def f(CharSequence c) { c.class.simpleName }; [f('a'), f("${1}")]
def f(CharSequence c) { c.class.simpleName }; [f('a'), f("${1}")]
//// def f(Object[] a) { a.length }; [f(1, 2), f([1, 2, 3] as Object[])]
def f(Object[] a) { a.length }; [f(1, 2), f([1, 2, 3] as Object[])]
//// def f(List<String> l, Map<String, Integer> m) { l.size() + m.size() }; f([1], [a: 1])
def f(List<String> l, Map<String, Integer> m) { l.size() + m.size() }; f([1], [a: 1])
//// def <T> T f(T x) { x }; f(5)
def <T> T f(T x) { x }; f(5)
//// String f() { "${5}" }; f().class.simpleName
String f() { "${5}" }; f().class.simpleName
//// boolean f() { 'x' }; f()
boolean f() { 'x' }; f()
//// List f() { [1] as Set }; f()
List f() { [1] as Set }; f()
//// int f() { 'x' }; f()
int f() { 'x' }; f()
//// long f() { 5 }; f().class.simpleName
long f() { 5 }; f().class.simpleName
