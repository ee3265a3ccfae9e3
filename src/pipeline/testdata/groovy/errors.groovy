//// [1, 2].get(5)
[1, 2].get(5)
//// [1, 2][-3]
[1, 2][-3]
//// 'abc'[5]
'abc'[5]
//// 'abc'[-4]
'abc'[-4]
//// 'abc'.substring(2, 10)
'abc'.substring(2, 10)
//// 'abc'.substring(5)
'abc'.substring(5)
//// 'abc'.charAt(9)
'abc'.charAt(9)
//// def l = [1]; l.set(3, 1)
def l = [1]; l.set(3, 1)
//// def l = [1]; l[-2] = 5; l
def l = [1]; l[-2] = 5; l
//// def l = [1]; l.add(5, 1)
def l = [1]; l.add(5, 1)
//// [1].remove(5)
[1].remove(5)
//// def a = [1] as int[]; a[3]
def a = [1] as int[]; a[3]
//// def a = [1] as int[]; a[-2]
def a = [1] as int[]; a[-2]
//// def a = [1] as int[]; a[3] = 1
def a = [1] as int[]; a[3] = 1
//// def a = [1] as int[]; a.add(3)
def a = [1] as int[]; a.add(3)
//// [].pop()
[].pop()
//// [].first()
[].first()
//// [].last()
[].last()
//// [].head()
[].head()
//// [].tail()
[].tail()
//// [].init()
[].init()
//// [].iterator().next()
[].iterator().next()
//// [].max()
[].max()
//// [].inject { a, b -> a }
[].inject { a, b -> a }
//// [1].asImmutable().add(2)
[1].asImmutable().add(2)
//// [1].asImmutable() << 2
[1].asImmutable() << 2
//// [a: 1].asImmutable().put('b', 2)
[a: 1].asImmutable().put('b', 2)
//// 'abc'.toInteger()
'abc'.toInteger()
//// ''.toInteger()
''.toInteger()
//// '1.5'.toInteger()
'1.5'.toInteger()
//// Integer.parseInt(' 12')
Integer.parseInt(' 12')
//// Integer.parseInt(null)
Integer.parseInt(null)
//// 'x'.toLong()
'x'.toLong()
//// 'x'.toDouble()
'x'.toDouble()
//// 'x'.toBigDecimal()
'x'.toBigDecimal()
//// 1 / 0
1 / 0
//// 1.intdiv(0)
1.intdiv(0)
//// 1 % 0
1 % 0
//// 1.0 / 0
1.0 / 0
//// 'abc'.contains(null)
'abc'.contains(null)
//// 'abc'.foo(1, 'x')
'abc'.foo(1, 'x')
//// 'abc'.foo
'abc'.foo
//// Math.foo(1)
Math.foo(1)
//// 'a' / 'b'
'a' / 'b'
//// 'a' * -1
'a' * -1
//// 1 < []
1 < []
//// [1] < [2]
[1] < [2]
//// true < 1
true < 1
//// null + 1
null + 1
//// null.size()
null.size()
//// null.foo
null.foo
//// null.foo()
null.foo()
//// def x = null; x.foo = 1
def x = null; x.foo = 1
//// def x = null; x[1]
def x = null; x[1]
//// null.join(',')
null.join(',')
//// [1, 2].collect { it.foo }
[1, 2].collect { it.foo }
//// [1, 2].each { it.foo() }
[1, 2].each { it.foo() }
//// (String) null
(String) null
//// Integer x = 'abc'
Integer x = 'abc'
//// int x = null
int x = null
//// List l = 'abc'
List l = 'abc'
//// Map m = [1]
Map m = [1]
//// [:].foo.bar
[:].foo.bar
//// [a: 1].a.b
[a: 1].a.b
//// new ArrayList(1, 2, 3)
new ArrayList(1, 2, 3)
//// 'abc'.substring('a')
'abc'.substring('a')
//// [1, 2].join(1, 2)
[1, 2].join(1, 2)
//// 'a'.compareTo(null)
'a'.compareTo(null)
//// [3, 'a', null].sort().size()
[3, 'a', null].sort().size()
//// Collections.max([])
Collections.max([])
//// def l = [1, 2, 3]; l.each { l << 4 }
def l = [1, 2, 3]; l.each { l << 4 }
//// def m = [a: 1]; m.each { k, v -> m.b = 2 }; m
def m = [a: 1]; m.each { k, v -> m.b = 2 }; m
//// Optional.empty().get()
Optional.empty().get()
//// Objects.requireNonNull(null, 'must not be null')
Objects.requireNonNull(null, 'must not be null')
//// throw new Exception()
throw new Exception()
//// 'x'.padLeft(5, '')
'x'.padLeft(5, '')
//// 'abc'.tokenize(null)
'abc'.tokenize(null)
//// 'abc' =~ /(/
'abc' =~ /(/
//// 'abc'.replaceAll('(', 'x')
'abc'.replaceAll('(', 'x')
//// 'a'.replaceAll('a', '$1')
'a'.replaceAll('a', '$1')
//// ('ab' =~ /b/).group()
('ab' =~ /b/).group()
//// ('ab' =~ /b/)[5]
('ab' =~ /b/)[5]
//// def m = ('ab' =~ /b/); m.find(); m.group(3)
def m = ('ab' =~ /b/); m.find(); m.group(3)
//// java.util.regex.Pattern.compile('[')
java.util.regex.Pattern.compile('[')
//// String.format('%d', 1.5)
String.format('%d', 1.5)
//// String.format('%s %s', 1)
String.format('%s %s', 1)
//// String.format('%q', 1)
String.format('%q', 1)
//// (1..3) << 4
(1..3) << 4
//// (1..3)[7]
(1..3)[7]
//// this.foo
this.foo
//// this.foo = 5; foo
this.foo = 5; foo
//// Integer.valueOf('9999999999')
Integer.valueOf('9999999999')
//// 2147483648 as int
2147483648 as int
//// '9223372036854775808'.toLong()
'9223372036854775808'.toLong()
//// new BigDecimal('1').divide(0.0)
new BigDecimal('1').divide(0.0)
//// new BigDecimal('abc')
new BigDecimal('abc')
//// 1.5.setScale(0)
1.5.setScale(0)
//// Character.valueOf('ab')
Character.valueOf('ab')
//// 'ab' as char[]
'ab' as char[]
//// [1, 2] as Integer
[1, 2] as Integer
//// [:] + 5
[:] + 5
//// [:] - 5
[:] - 5
//// [a: 1] << 5
[a: 1] << 5
//// def x = [1]; assert x.size() == 2 : "size was ${x.size()}"
def x = [1]; assert x.size() == 2 : "size was ${x.size()}"
//// def f(int x) { x }; f('a')
def f(int x) { x }; f('a')
//// def f(a) { a }; f()
def f(a) { a }; f()
//// String s = 'a'; s.length = 5
String s = 'a'; s.length = 5
//// 'abc'.size = 3
'abc'.size = 3
//// def c = { -> 1 }; c(1, 2)
def c = { -> 1 }; c(1, 2)
//// def a = 'x'; a++ ; a
def a = 'x'; a++ ; a
//// def a = [1]; a++
def a = [1]; a++
//// -[1]
-[1]
//// ~'a'
~'a'
//// !'a'
!'a'
//// -'a'
-'a'
//// +'a'
+'a'
