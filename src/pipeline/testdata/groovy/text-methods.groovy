//// 'a,b;c'.tokenize(',;' as char)
'a,b;c'.tokenize(',;' as char)
//// 'a b'.tokenize(' ' as char)
'a b'.tokenize(' ' as char)
//// 'a\r\nb\rc'.normalize()
'a\r\nb\rc'.normalize()
//// 'a\nb'.denormalize()
'a\nb'.denormalize()
//// '  |a\n  |b'.stripMargin()
'  |a\n  |b'.stripMargin()
//// '  #a\n  #b'.stripMargin('#')
'  #a\n  #b'.stripMargin('#')
//// '  #a\n  #b'.stripMargin('#' as char)
'  #a\n  #b'.stripMargin('#' as char)
//// '  a\n    b'.stripIndent()
'  a\n    b'.stripIndent()
//// '  a\n    b'.stripIndent(1)
'  a\n    b'.stripIndent(1)
//// 'a\tb'.expand(4)
'a\tb'.expand(4)
//// 'abc'.replaceAll(~/b/, 'x')
'abc'.replaceAll(~/b/, 'x')
//// 'a1b2'.replaceAll(~/\d/) { it.toInteger() + 1 }
'a1b2'.replaceAll(~/\d/) { it.toInteger() + 1 }
//// 'a1b2'.replaceAll(/\d/) { it.toInteger() + 1 }
'a1b2'.replaceAll(/\d/) { it.toInteger() + 1 }
//// 'a1b2'.replaceAll(/([a-z])(\d)/) { all, a, b -> "$b$a" }
'a1b2'.replaceAll(/([a-z])(\d)/) { all, a, b -> "$b$a" }
//// 'a1b2'.replaceFirst(~/\d/, 'x')
'a1b2'.replaceFirst(~/\d/, 'x')
//// 'a1b2'.replaceFirst(/\d/) { "<$it>" }
'a1b2'.replaceFirst(/\d/) { "<$it>" }
//// 'a1b2'.replaceFirst(~/\d/) { "<$it>" }
'a1b2'.replaceFirst(~/\d/) { "<$it>" }
//// 'a,b\nc,d'.splitEachLine(/,/) { println it }
'a,b\nc,d'.splitEachLine(/,/) { println it }
//// 'a,b\nc,d'.splitEachLine(~/,/) { println it }
'a,b\nc,d'.splitEachLine(~/,/) { println it }
//// 'a1b2'.find(~/\d/)
'a1b2'.find(~/\d/)
//// 'a1b2'.find(/\d/) { it * 2 }
'a1b2'.find(/\d/) { it * 2 }
//// 'a1b2'.find(~/[a-z](\d)/) { all, d -> d }
'a1b2'.find(~/[a-z](\d)/) { all, d -> d }
//// 'abc'.find(/\d/)
'abc'.find(/\d/)
//// 'abc'.find(/\d/) { 'never' }
'abc'.find(/\d/) { 'never' }
//// 'a1b2'.findAll(~/\d/)
'a1b2'.findAll(~/\d/)
//// 'a1b2'.findAll(~/[a-z](\d)/) { all, d -> d.toInteger() }
'a1b2'.findAll(~/[a-z](\d)/) { all, d -> d.toInteger() }
//// 'a1b2'.eachMatch(~/[a-z](\d)/) { println it }
'a1b2'.eachMatch(~/[a-z](\d)/) { println it }
//// 'a1b2'.eachMatch(/\d/) { println it }
'a1b2'.eachMatch(/\d/) { println it }
//// 'abc'.matches(~/a.*/)
'abc'.matches(~/a.*/)
//// '  a '.isAllWhitespace() || '  '.isAllWhitespace()
'  a '.isAllWhitespace() || '  '.isAllWhitespace()
//// 'ab'.uncapitalize() + 'AB'.uncapitalize()
'ab'.uncapitalize() + 'AB'.uncapitalize()
//// 'ab'.capitalize() + ''.capitalize()
'ab'.capitalize() + ''.capitalize()
//// 'a'.padRight(3, '-') + '|' + 'a'.padLeft(3, '-') + '|' + 'a'.center(4, '*')
'a'.padRight(3, '-') + '|' + 'a'.padLeft(3, '-') + '|' + 'a'.center(4, '*')
//// 'a'.padRight(3) + '|' + 'a'.padLeft(3) + '|' + 'a'.center(4) + '|'
'a'.padRight(3) + '|' + 'a'.padLeft(3) + '|' + 'a'.center(4) + '|'
//// 'abcd'.dropWhile { it < 'c' }
'abcd'.dropWhile { it < 'c' }
//// 'abcd'.takeWhile { it < 'c' }
'abcd'.takeWhile { it < 'c' }
//// 'abcd'.take(2) + 'abcd'.drop(2)
'abcd'.take(2) + 'abcd'.drop(2)
//// 'abcd'.takeRight(2)
'abcd'.takeRight(2)
//// 'ABC'.startsWithIgnoreCase('ab')
'ABC'.startsWithIgnoreCase('ab')
//// 'a-b'.collectReplacements { it == '-' ? '+' : null }
'a-b'.collectReplacements { it == '-' ? '+' : null }
//// 'hello world'.tr('lo', 'xy')
'hello world'.tr('lo', 'xy')
//// 'abc'.toCharacter()
'abc'.toCharacter()
//// '5'.toShort().class.simpleName
'5'.toShort().class.simpleName
//// '12345678901234567890'.toBigInteger().class.simpleName
'12345678901234567890'.toBigInteger().class.simpleName
//// '1.5'.toFloat().class.simpleName
'1.5'.toFloat().class.simpleName
//// 'x'.isFloat() || '1.5f'.isFloat()
'x'.isFloat() || '1.5f'.isFloat()
//// '1.5'.isBigInteger() || '15'.isBigInteger()
'1.5'.isBigInteger() || '15'.isBigInteger()
//// '12'.isInteger() && '12'.isLong() && '1.2'.isDouble() && '1.2'.isBigDecimal() && '1.2'.isNumber()
'12'.isInteger() && '12'.isLong() && '1.2'.isDouble() && '1.2'.isBigDecimal() && '1.2'.isNumber()
//// ''.isInteger() || ' 1'.isInteger()
''.isInteger() || ' 1'.isInteger()
//// ' 12 '.toInteger()
' 12 '.toInteger()
//// '1x'.toInteger()
'1x'.toInteger()
//// '0x10'.toInteger()
'0x10'.toInteger()
//// '1e3'.toBigDecimal()
'1e3'.toBigDecimal()
//// '1e3'.toDouble()
'1e3'.toDouble()
//// 'true'.toBoolean() && 'Y'.toBoolean() && '1'.toBoolean() && !'no'.toBoolean()
'true'.toBoolean() && 'Y'.toBoolean() && '1'.toBoolean() && !'no'.toBoolean()
//// 'http://h/p?q=1'.toURI().path
'http://h/p?q=1'.toURI().path
//// 'http://h/p?q=1'.toURL().host
'http://h/p?q=1'.toURL().host
//// 'abc'.toList()
'abc'.toList()
//// 'abc'.isBlank()
'abc'.isBlank()
//// 'abc'.codePointAt(1)
'abc'.codePointAt(1)
//// 'abc'.startsWith('b', 1)
'abc'.startsWith('b', 1)
//// 'abcb'.indexOf('b', 2) + 'abcb'.indexOf('z', 1)
'abcb'.indexOf('b', 2) + 'abcb'.indexOf('z', 1)
//// 'abc'.indexOf(98)
'abc'.indexOf(98)
//// 'abcb'.lastIndexOf('b', 2)
'abcb'.lastIndexOf('b', 2)
//// 'abcb'.lastIndexOf('b', -1)
'abcb'.lastIndexOf('b', -1)
//// ' a '.strip() + '|' + ' a '.stripLeading() + '|' + ' a '.stripTrailing() + '|'
' a '.strip() + '|' + ' a '.stripLeading() + '|' + ' a '.stripTrailing() + '|'
//// 'ab'.repeat(2) + 'ab'.repeat(0)
'ab'.repeat(2) + 'ab'.repeat(0)
//// 'ab'.repeat(-1)
'ab'.repeat(-1)
//// 'a\nb'.readLines()
'a\nb'.readLines()
//// 'a\nb\n'.eachLine { println it }
'a\nb\n'.eachLine { println it }
//// 'a\nb'.eachLine { line, n -> println "$n $line" }
'a\nb'.eachLine { line, n -> println "$n $line" }
//// 'a\nb'.eachLine(5) { line, n -> println "$n $line" }
'a\nb'.eachLine(5) { line, n -> println "$n $line" }
//// new String('abc')
new String('abc')
//// new String(new StringBuilder('abc'))
new String(new StringBuilder('abc'))
//// new String(new StringBuffer('abc'))
new String(new StringBuffer('abc'))
//// String.format(Locale.ENGLISH, '%.2f|%,d', 3.14159, 1234567)
String.format(Locale.ENGLISH, '%.2f|%,d', 3.14159, 1234567)
//// String.format('%5s|%-5s|%05d|%x|%X|%o|%e|%c|%b|%%|%n', 'a', 'b', 42, 255, 255, 8, 12345.678, 'c' as char, true)
String.format('%5s|%-5s|%05d|%x|%X|%o|%e|%c|%b|%%|%n', 'a', 'b', 42, 255, 255, 8, 12345.678, 'c' as char, true)
//// String.format('%s %s', 'only')
String.format('%s %s', 'only')
//// String.format('%2$s %1$s', 'a', 'b')
String.format('%2$s %1$s', 'a', 'b')
//// String.format('%+d|% d|%(d|%#x|%08.3f', 5, 5, -5, 255, 3.14159)
String.format('%+d|% d|%(d|%#x|%08.3f', 5, 5, -5, 255, 3.14159)
//// String.format('%s', (Object) null)
String.format('%s', (Object) null)
//// String.format('%10.3s|', 'abcdef')
String.format('%10.3s|', 'abcdef')
//// String.format('%tY-%<tm-%<td', new Date(0))
String.format('%tY-%<tm-%<td', new Date(0))
//// String.format('%f|%.0f|%g', 1.5, 2.5, 0.0001234)
String.format('%f|%.0f|%g', 1.5, 2.5, 0.0001234)
//// String.format('%h|%S', 'hi', 'up')
String.format('%h|%S', 'hi', 'up')
//// sprintf('%03d', 7)
sprintf('%03d', 7)
//// String.join(',', ['a', 'b'])
String.join(',', ['a', 'b'])
//// String.join('-', 'a', 'b')
String.join('-', 'a', 'b')
//// String.valueOf(null as Object) + String.valueOf(1.5) + String.valueOf(true) + String.valueOf('c' as char)
String.valueOf(null as Object) + String.valueOf(1.5) + String.valueOf(true) + String.valueOf('c' as char)
//// String.copyValueOf('abc' as char[])
String.copyValueOf('abc' as char[])
//// "${'a'}b".getValueCount()
"${'a'}b".getValueCount()
//// "${1}b${2}".values
"${1}b${2}".values
//// "${1}b${2}".strings
"${1}b${2}".strings
//// "a${1}".class.simpleName
"a${1}".class.simpleName
//// "a${1}".toString().class.simpleName
"a${1}".toString().class.simpleName
//// "a${1}" + 'b'
"a${1}" + 'b'
//// ("a${1}" + "b${2}").class.simpleName
("a${1}" + "b${2}").class.simpleName
//// "a${1}" == 'a1'
"a${1}" == 'a1'
//// 'a1' == "a${1}"
'a1' == "a${1}"
//// 'a1'.equals("a${1}")
'a1'.equals("a${1}")
//// "a${1}".equals('a1')
"a${1}".equals('a1')
//// "a${1}".hashCode() == 'a1'.hashCode()
"a${1}".hashCode() == 'a1'.hashCode()
//// ["a${1}": 1]['a1']
["a${1}": 1]['a1']
//// "a${1}".length() + "a${1}".size()
"a${1}".length() + "a${1}".size()
//// "a${1}"[0]
"a${1}"[0]
//// "A${1}".toLowerCase().class.simpleName
"A${1}".toLowerCase().class.simpleName
//// "${-> 5}".toString()
"${-> 5}".toString()
//// "${null}" + null
"${null}" + null
//// 'a' + null + 1 + 1.5 + true + [1] + [a: 1]
'a' + null + 1 + 1.5 + true + [1] + [a: 1]
//// 'a' * 3 + 'b' * 0
'a' * 3 + 'b' * 0
//// 'abc' - 'b' - 'z'
'abc' - 'b' - 'z'
//// 'abcb' - ~/b/
'abcb' - ~/b/
//// 'abc' << 'd'
'abc' << 'd'
//// ('abc' << 'd').class.simpleName
('abc' << 'd').class.simpleName
//// 'abc'[1] + 'abc'[-1] + 'abc'[0..1] + 'abc'[1..-1] + 'abc'[0, 2]
'abc'[1] + 'abc'[-1] + 'abc'[0..1] + 'abc'[1..-1] + 'abc'[0, 2]
//// 'abc'[1..5]
'abc'[1..5]
//// 'abc'.getAt(1)
'abc'.getAt(1)
//// 'abc'.substring(1) + 'abc'.substring(1, 2)
'abc'.substring(1) + 'abc'.substring(1, 2)
//// 'abc'.substring(2, 1)
'abc'.substring(2, 1)
//// 'abc'.charAt(5)
'abc'.charAt(5)
//// 'abc'.charAt(1).class.simpleName
'abc'.charAt(1).class.simpleName
//// 'abc'++ == 'abd'
'abc'++ == 'abd'
//// def s = 'az'; s++; s
def s = 'az'; s++; s
//// def s = 'ab'; s--; s
def s = 'ab'; s--; s
//// 'abc'.reverse() + 'abc'.size() + 'abc'.length()
'abc'.reverse() + 'abc'.size() + 'abc'.length()
//// 'abcabc'.count('b')
'abcabc'.count('b')
//// 'abc'.any { it == 'b' } && 'abc'.every { it < 'd' }
'abc'.any { it == 'b' } && 'abc'.every { it < 'd' }
//// 'abc'.find { it > 'a' }
'abc'.find { it > 'a' }
//// 'abc'.findAll { it > 'a' }
'abc'.findAll { it > 'a' }
//// 'abc'.inject('') { a, b -> b + a }
'abc'.inject('') { a, b -> b + a }
//// 'abc'.toSet()
'abc'.toSet()
//// 'cab'.toList().sort().join()
'cab'.toList().sort().join()
//// 'abc'.eachWithIndex { c, i -> println "$i$c" }
'abc'.eachWithIndex { c, i -> println "$i$c" }
//// 'abc'.iterator().next()
'abc'.iterator().next()
//// 'abc' as List
'abc' as List
//// '1' as int
'1' as int
//// 'abc' as char
'abc' as char
//// 'a' as Character
'a' as Character
//// ('a' as char).class.simpleName
('a' as char).class.simpleName
//// 'a'.compareTo('c')
'a'.compareTo('c')
//// 'a'.compareToIgnoreCase('B')
'a'.compareToIgnoreCase('B')
//// 'a'.equalsIgnoreCase('A')
'a'.equalsIgnoreCase('A')
//// 'abc'.endsWith('bc') && 'abc'.contains('bc') && !'abc'.isEmpty()
'abc'.endsWith('bc') && 'abc'.contains('bc') && !'abc'.isEmpty()
//// 'a.b.c'.split('\\.').toList()
'a.b.c'.split('\\.').toList()
//// 'a.b.c'.split('[.]', 2).toList()
'a.b.c'.split('[.]', 2).toList()
//// 'a,b,,'.split(',').toList()
'a,b,,'.split(',').toList()
//// 'a,b,,'.split(',', -1).toList()
'a,b,,'.split(',', -1).toList()
//// 'abc'.split('').toList()
'abc'.split('').toList()
//// ''.split(',').size()
''.split(',').size()
//// 'a b\tc\nd'.split().toList()
'a b\tc\nd'.split().toList()
//// 'a b  c'.tokenize()
'a b  c'.tokenize()
//// 'a,b,,c'.tokenize(',')
'a,b,,c'.tokenize(',')
//// 'abc'.intern() == 'abc'
'abc'.intern() == 'abc'
//// 'abc'.chars.toList()
'abc'.chars.toList()
//// 'ab'.toCharArray().collect { (int) it }
'ab'.toCharArray().collect { (int) it }
//// 'a-b_c'.replace('-', '+').replace('_' as char, '/' as char)
'a-b_c'.replace('-', '+').replace('_' as char, '/' as char)
//// 'aXbX'.replace('X', '')
'aXbX'.replace('X', '')
//// 'abc'.matches('[a-c]+')
'abc'.matches('[a-c]+')
//// 'abc' ==~ /[a-c]+/
'abc' ==~ /[a-c]+/
//// ('abc' =~ /b/).find()
('abc' =~ /b/).find()
//// ('a1b2' =~ /([a-z])(\d)/)[0]
('a1b2' =~ /([a-z])(\d)/)[0]
//// ('a1b2' =~ /([a-z])(\d)/)[1][2]
('a1b2' =~ /([a-z])(\d)/)[1][2]
//// ('a1b2' =~ /([a-z])(\d)/).count
('a1b2' =~ /([a-z])(\d)/).count
//// ('a1b2' =~ /\d/).size()
('a1b2' =~ /\d/).size()
//// ('a1b2' =~ /\d/)[0..1]
('a1b2' =~ /\d/)[0..1]
//// ('a1b2' =~ /z/)[0]
('a1b2' =~ /z/)[0]
//// def m = 'a1b2' =~ /([a-z])(\d)/; m.find(); [m.group(), m.group(1), m.groupCount(), m.start(), m.end(), m.start(2), m.end(2)]
def m = 'a1b2' =~ /([a-z])(\d)/; m.find(); [m.group(), m.group(1), m.groupCount(), m.start(), m.end(), m.start(2), m.end(2)]
//// def m = 'k=v' =~ /(?<key>\w)=(?<value>\w)/; m.matches(); [m.group('key'), m.group('value'), m.start('value'), m.end('value')]
def m = 'k=v' =~ /(?<key>\w)=(?<value>\w)/; m.matches(); [m.group('key'), m.group('value'), m.start('value'), m.end('value')]
//// def m = 'a1b2' =~ /\d/; m.replaceAll('x') + m.replaceFirst('y')
def m = 'a1b2' =~ /\d/; m.replaceAll('x') + m.replaceFirst('y')
//// def m = 'abc' =~ /(z)?b/; m.find(); m.group(1)
def m = 'abc' =~ /(z)?b/; m.find(); m.group(1)
//// def m = 'abc' =~ /b/; m.group()
def m = 'abc' =~ /b/; m.group()
//// def m = 'abc' =~ /b/; m.find(); m.group(3)
def m = 'abc' =~ /b/; m.find(); m.group(3)
//// def m = 'abc' =~ /b/; m ? 'yes' : 'no'
def m = 'abc' =~ /b/; m ? 'yes' : 'no'
//// def (all, x, y) = ('12-34' =~ /(\d+)-(\d+)/)[0]; [all, x, y]
def (all, x, y) = ('12-34' =~ /(\d+)-(\d+)/)[0]; [all, x, y]
//// ~/a.b/.pattern()
~/a.b/.pattern()
//// (~/a(b)/).matcher('ab').matches()
(~/a(b)/).matcher('ab').matches()
//// (~/,/).split('a,b,c').toList()
(~/,/).split('a,b,c').toList()
//// (~/,/).split('a,b,c', 2).toList()
(~/,/).split('a,b,c', 2).toList()
//// java.util.regex.Pattern.compile('A', java.util.regex.Pattern.CASE_INSENSITIVE).matcher('a').matches()
java.util.regex.Pattern.compile('A', java.util.regex.Pattern.CASE_INSENSITIVE).matcher('a').matches()
//// java.util.regex.Pattern.matches('a+', 'aaa')
java.util.regex.Pattern.matches('a+', 'aaa')
//// java.util.regex.Matcher.quoteReplacement('$1\\')
java.util.regex.Matcher.quoteReplacement('$1\\')
//// (~/b/).class.simpleName
(~/b/).class.simpleName
//// (~/a/).toString() + (~/a/)
(~/a/).toString() + (~/a/)
//// switch ('abc') { case ~/a.*/: 'm'; break; default: 'n' }
switch ('abc') { case ~/a.*/: 'm'; break; default: 'n' }
//// 'abc'.replaceAll('(b)', '<$1>')
'abc'.replaceAll('(b)', '<$1>')
//// 'abc'.replaceAll('b', '$2')
'abc'.replaceAll('b', '$2')
//// 'a\\b'.replaceAll('\\\\', '/')
'a\\b'.replaceAll('\\\\', '/')
//// 'a.b'.replace('.', '\\')
'a.b'.replace('.', '\\')
//// def b = new StringBuilder(); b << 'a' << 1; b.append('c').append(2.5); b.toString()
def b = new StringBuilder(); b << 'a' << 1; b.append('c').append(2.5); b.toString()
//// def b = new StringBuilder('abc'); b.insert(0, 'x').reverse().toString()
def b = new StringBuilder('abc'); b.insert(0, 'x').reverse().toString()
//// def b = new StringBuilder('abc'); b.delete(0, 2); b.replace(0, 1, 'zz'); b.toString()
def b = new StringBuilder('abc'); b.delete(0, 2); b.replace(0, 1, 'zz'); b.toString()
//// def b = new StringBuilder('abc'); b[1] + b[0..1]
def b = new StringBuilder('abc'); b[1] + b[0..1]
//// def b = new StringBuilder('abc'); b[0..1] = 'z'; b.toString()
def b = new StringBuilder('abc'); b[0..1] = 'z'; b.toString()
//// def b = new StringBuilder('abc'); "$b" + b.contains('b') + b.toString().toUpperCase()
def b = new StringBuilder('abc'); "$b" + b.contains('b') + b.toString().toUpperCase()
//// def b = new StringBuilder('abc'); b.lastIndexOf('c') + b.indexOf('b', 1)
def b = new StringBuilder('abc'); b.lastIndexOf('c') + b.indexOf('b', 1)
//// def b = new StringBuilder(); if (b) 'full' else 'empty'
def b = new StringBuilder(); if (b) 'full' else 'empty'
//// def b = new StringBuilder('a'); b += 'b'; b.class.simpleName
def b = new StringBuilder('a'); b += 'b'; b.class.simpleName
//// def b = new StringBuffer('ab'); b.append(['x']).append(null as String); b.toString()
def b = new StringBuffer('ab'); b.append(['x']).append(null as String); b.toString()
//// new StringBuilder('ab').isEmpty()
new StringBuilder('ab').isEmpty()
//// def w = new StringWriter(); w << 'a'; w.write('b'); w.append('c'); w.toString()
def w = new StringWriter(); w << 'a'; w.write('b'); w.append('c'); w.toString()
//// def w = new StringWriter(); w.println('x'); w.print(1); w.toString()
def w = new StringWriter(); w.println('x'); w.print(1); w.toString()
//// def w = new StringWriter(); def p = new PrintWriter(w); p.println('x'); p.print(1); p.flush(); w.toString()
def w = new StringWriter(); def p = new PrintWriter(w); p.println('x'); p.print(1); p.flush(); w.toString()
//// new StringReader('a\nb').readLines()
new StringReader('a\nb').readLines()
//// new StringReader('a\nb').text
new StringReader('a\nb').text
//// def r = new BufferedReader(new StringReader('a\nb')); [r.readLine(), r.readLine(), r.readLine()]
def r = new BufferedReader(new StringReader('a\nb')); [r.readLine(), r.readLine(), r.readLine()]
//// new StringReader('a\nb').eachLine { println it }
new StringReader('a\nb').eachLine { println it }
//// new StringTokenizer('a b c').countTokens()
new StringTokenizer('a b c').countTokens()
//// def t = new StringTokenizer('a,b', ','); [t.nextToken(), t.hasMoreTokens(), t.nextToken()]
def t = new StringTokenizer('a,b', ','); [t.nextToken(), t.hasMoreTokens(), t.nextToken()]
//// 'ß'.toUpperCase() + 'İ'.toLowerCase().size()
'ß'.toUpperCase() + 'İ'.toLowerCase().size()
//// 'é'.bytes.length
'é'.bytes.length
//// Character.isDigit('1' as char) && Character.isLetter('a' as char) && Character.isUpperCase('A' as char) && Character.isWhitespace(' ' as char)
Character.isDigit('1' as char) && Character.isLetter('a' as char) && Character.isUpperCase('A' as char) && Character.isWhitespace(' ' as char)
//// Character.isLetterOrDigit('_' as char) || Character.isLowerCase('a' as char)
Character.isLetterOrDigit('_' as char) || Character.isLowerCase('a' as char)
//// Character.toString('a' as char) + Character.toUpperCase('a' as char) + Character.toLowerCase('A' as char)
Character.toString('a' as char) + Character.toUpperCase('a' as char) + Character.toLowerCase('A' as char)
//// Character.getNumericValue('a' as char) + Character.getNumericValue('7' as char)
Character.getNumericValue('a' as char) + Character.getNumericValue('7' as char)
//// Character.getNumericValue('-' as char)
Character.getNumericValue('-' as char)
//// Character.digit('f' as char, 16) + Character.digit('g' as char, 16)
Character.digit('f' as char, 16) + Character.digit('g' as char, 16)
//// Character.forDigit(11, 16)
Character.forDigit(11, 16)
//// Character.forDigit(20, 16) == (0 as char)
Character.forDigit(20, 16) == (0 as char)
//// Character.compare('a' as char, 'c' as char)
Character.compare('a' as char, 'c' as char)
//// Character.valueOf('x' as char)
Character.valueOf('x' as char)
//// Character.isDigit('a')
Character.isDigit('a')
//// new Character('x' as char)
new Character('x' as char)
//// ('a' as char).compareTo('c' as char)
('a' as char).compareTo('c' as char)
//// ('a' as char) <=> 'b'
('a' as char) <=> 'b'
//// ('a' as char) < ('b' as char)
('a' as char) < ('b' as char)
//// ('a' as char) + ('b' as char)
('a' as char) + ('b' as char)
//// ('c' as char) - ('a' as char)
('c' as char) - ('a' as char)
//// ('c' as char) - 1
('c' as char) - 1
//// ('a' as char) * 2
('a' as char) * 2
//// ('a' as char) == 'a'
('a' as char) == 'a'
//// 'a' == ('a' as char)
'a' == ('a' as char)
//// ('a' as char).equals('a')
('a' as char).equals('a')
//// (int) ('a' as char)
(int) ('a' as char)
//// (char) 98
(char) 98
//// ('a' as char) as int
('a' as char) as int
//// 'a'.charAt(0) as int
'a'.charAt(0) as int
//// (('a' as char) + 1) as char
(('a' as char) + 1) as char
//// def c = 'a' as char; c++; c
def c = 'a' as char; c++; c
//// [('a' as char): 1]['a']
[('a' as char): 1]['a']
//// ('a' as char) in ['a']
('a' as char) in ['a']
//// ('a' as char).toString() + ('a' as char).isLetter() + ('A' as char).isUpperCase() + ('a' as char).toUpperCase()
('a' as char).toString() + ('a' as char).isLetter() + ('A' as char).isUpperCase() + ('a' as char).toUpperCase()
//// ('a' as char).hashCode()
('a' as char).hashCode()
//// ('1' as char).isDigit()
('1' as char).isDigit()
//// code points that there are not
[-1, 0x110000].collect { point -> [Character.isLetter(point), ['toChars', 'toString'].collect { name -> try { Character."$name"(point) } catch (e) { "$e" } }] }
//// characters one by one
[Character.toUpperCase('ß' as char), ('ß' as char).toUpperCase(), Character.toTitleCase('ß' as char), Character.toLowerCase('İ' as char), Character.forDigit(10, 16), (int) Character.forDigit(10, 40), (int) Character.forDigit(1, 1)]
//// a number without toInteger
try { ('3' as char).toInteger() } catch (MissingMethodException e) { 'none' }
//// digits in groups, and a decimal that has no hexadecimal
[String.format('%,d', 1234567), String.format('%,.2f', 1234567.891G), ['%a', '%A'].collect { try { String.format(it, 1.5G) } catch (e) { "$e" } }]
//// where a character is, by its number
def t = 'ab😀ab'
[t.indexOf(98), t.indexOf(98, 2), t.indexOf(0x1f600), t.indexOf(-1), t.indexOf(-1, 0), t.indexOf(98, 99), t.indexOf(97, -5), t.lastIndexOf(98), t.lastIndexOf(98, 3), t.lastIndexOf(98, -1), t.lastIndexOf(-1)]
