//// 'Hello'.size() + 'Hello'.length()
'Hello'.size() + 'Hello'.length()
//// '  trim me '.trim()
'  trim me '.trim()
//// 'Hello'.toUpperCase() + 'Hello'.toLowerCase()
'Hello'.toUpperCase() + 'Hello'.toLowerCase()
//// 'hello world'.capitalize()
'hello world'.capitalize()
//// 'a,b,,c,,'.split(',')
'a,b,,c,,'.split(',')
//// 'a,b,,c,,'.split(',').size()
'a,b,,c,,'.split(',').size()
//// 'a b  c'.split()
'a b  c'.split()
//// 'a1b22c'.split(/\d+/) as List
'a1b22c'.split(/\d+/) as List
//// 'a-b-c'.split('-', 2) as List
'a-b-c'.split('-', 2) as List
//// ''.split(',').length
''.split(',').length
//// 'a,b;c'.tokenize(',;')
'a,b;c'.tokenize(',;')
//// '  a  b '.tokenize()
'  a  b '.tokenize()
//// ''.tokenize(',')
''.tokenize(',')
//// '/a/b//c/'.tokenize('/')
'/a/b//c/'.tokenize('/')
//// 'hello'.contains('ell')
'hello'.contains('ell')
//// 'hello'.startsWith('he') && 'hello'.endsWith('lo')
'hello'.startsWith('he') && 'hello'.endsWith('lo')
//// 'hello'.indexOf('l') + 'hello'.lastIndexOf('l') * 10
'hello'.indexOf('l') + 'hello'.lastIndexOf('l') * 10
//// 'hello'.indexOf('z')
'hello'.indexOf('z')
//// 'hello'.substring(1)
'hello'.substring(1)
//// 'hello'.substring(1, 3)
'hello'.substring(1, 3)
//// 'hello'.replace('l', 'L')
'hello'.replace('l', 'L')
//// 'hello'.replace('l' as char, 'r' as char)
'hello'.replace('l' as char, 'r' as char)
//// 'a.b.c'.replace('.', '-')
'a.b.c'.replace('.', '-')
//// 'a.b.c'.replaceAll('.', '-')
'a.b.c'.replaceAll('.', '-')
//// 'a.b.c'.replaceAll('\\.', '-')
'a.b.c'.replaceAll('\\.', '-')
//// 'abc123'.replaceAll(/(\d)/, '<$1>')
'abc123'.replaceAll(/(\d)/, '<$1>')
//// 'abc123'.replaceAll(/\d+/) { it.toInteger() * 2 }
'abc123'.replaceAll(/\d+/) { it.toInteger() * 2 }
//// 'John Smith'.replaceAll(/(\w+) (\w+)/) { all, first, last -> "$last, $first" }
'John Smith'.replaceAll(/(\w+) (\w+)/) { all, first, last -> "$last, $first" }
//// 'aaa'.replaceFirst('a', 'b')
'aaa'.replaceFirst('a', 'b')
//// 'aXbX'.replaceFirst(/X/) { it.toLowerCase() }
'aXbX'.replaceFirst(/X/) { it.toLowerCase() }
//// 'hello'.reverse()
'hello'.reverse()
//// 'hello'.toList()
'hello'.toList()
//// 'hello'.padLeft(8) + '|' + 'hello'.padRight(8) + '|'
'hello'.padLeft(8) + '|' + 'hello'.padRight(8) + '|'
//// '7'.padLeft(3, '0')
'7'.padLeft(3, '0')
//// 'abc'.center(9, '*')
'abc'.center(9, '*')
//// 'abc'.center(8)
'abc'.center(8)
//// 'abc' * 2
'abc' * 2
//// 'hello' - 'l'
'hello' - 'l'
//// 'hello'[1] + 'hello'[-1]
'hello'[1] + 'hello'[-1]
//// 'hello'[1..3]
'hello'[1..3]
//// 'hello'[-3..-1]
'hello'[-3..-1]
//// 'hello'[0, 2, 4]
'hello'[0, 2, 4]
//// 'hello'[1..<3]
'hello'[1..<3]
//// 'hello'.getAt(0)
'hello'.getAt(0)
//// 'hello'.charAt(0).class.simpleName
'hello'.charAt(0).class.simpleName
//// 'abc'.each { println it }
'abc'.each { println it }
//// 'abc'.collect { it * 2 }
'abc'.collect { it * 2 }
//// 'abc'.any { it == 'b' }
'abc'.any { it == 'b' }
//// 'abc'.every { it < 'd' }
'abc'.every { it < 'd' }
//// 'hello'.count('l')
'hello'.count('l')
//// 'a\nb\nc'.readLines()
'a\nb\nc'.readLines()
//// 'a\nb\r\nc\n'.readLines().size()
'a\nb\r\nc\n'.readLines().size()
//// def r = []; 'a\nb'.eachLine { r << it.toUpperCase() }; r
def r = []; 'a\nb'.eachLine { r << it.toUpperCase() }; r
//// def r = []; 'a\nb'.eachLine { line, n -> r << "$n:$line".toString() }; r
def r = []; 'a\nb'.eachLine { line, n -> r << "$n:$line".toString() }; r
//// 'a\nb'.eachLine(1) { line, n -> println "$n $line" }
'a\nb'.eachLine(1) { line, n -> println "$n $line" }
//// '12'.toInteger() + '3'.toLong() + '1.5'.toDouble()
'12'.toInteger() + '3'.toLong() + '1.5'.toDouble()
//// '12'.isInteger() && !'x'.isInteger() && '1.5'.isNumber() && '1e5'.isDouble()
'12'.isInteger() && !'x'.isInteger() && '1.5'.isNumber() && '1e5'.isDouble()
//// '1.5'.isBigDecimal() && '15'.isLong() && !'1.5'.isLong()
'1.5'.isBigDecimal() && '15'.isLong() && !'1.5'.isLong()
//// 'true'.toBoolean() && 'Y'.toBoolean() && '1'.toBoolean() && !'yes'.toBoolean()
'true'.toBoolean() && 'Y'.toBoolean() && '1'.toBoolean() && !'yes'.toBoolean()
//// 'abc'.compareTo('abd')
'abc'.compareTo('abd')
//// 'abc'.compareToIgnoreCase('ABC')
'abc'.compareToIgnoreCase('ABC')
//// 'abc'.equalsIgnoreCase('ABC')
'abc'.equalsIgnoreCase('ABC')
//// 'abc' <=> 'b'
'abc' <=> 'b'
//// 'a'.next() + 'z'.next()
'a'.next() + 'z'.next()
//// 'abc'.hashCode()
'abc'.hashCode()
//// ''.hashCode()
''.hashCode()
//// 'b'.previous()
'b'.previous()
//// 'abc'.take(2) + 'abc'.drop(2) + 'abc'.take(9) + 'abc'.drop(9)
'abc'.take(2) + 'abc'.drop(2) + 'abc'.take(9) + 'abc'.drop(9)
//// 'aabc'.takeWhile { it == 'a' }
'aabc'.takeWhile { it == 'a' }
//// 'abc'.concat('d')
'abc'.concat('d')
//// '  a\n   b\n'.stripIndent()
'  a\n   b\n'.stripIndent()
//// """  one
"""  one
    two
  three""".stripIndent()
//// """|one
"""|one
   |two
|three""".stripMargin()
//// 'a#b'.stripMargin('#')
'a#b'.stripMargin('#')
//// 'hello'.tr('el', 'ip')
'hello'.tr('el', 'ip')
//// 'hello'.tr('a-y', 'b-z')
'hello'.tr('a-y', 'b-z')
//// 'abc'.bytes.length
'abc'.bytes.length
//// 'abc'.toCharArray().size()
'abc'.toCharArray().size()
//// 'abc'.intern()
'abc'.intern()
//// String.valueOf(12) + String.valueOf(true) + String.valueOf(1.5) + String.valueOf((Object) null)
String.valueOf(12) + String.valueOf(true) + String.valueOf(1.5) + String.valueOf((Object) null)
//// String.join('-', ['a', 'b'])
String.join('-', ['a', 'b'])
//// String.join('-', 'a', 'b', 'c')
String.join('-', 'a', 'b', 'c')
//// 'x'.equals('x') && !'x'.equals(null) && !'x'.equals(1)
'x'.equals('x') && !'x'.equals(null) && !'x'.equals(1)
//// 'abc'.matches('a.c') && !'abcd'.matches('a.c')
'abc'.matches('a.c') && !'abcd'.matches('a.c')
//// 'foo'.with { toUpperCase() }
'foo'.with { toUpperCase() }
//// 'foo'.with { it + size() }
'foo'.with { it + size() }
//// '%' + 'a%b'.replace('%', '%%')
'%' + 'a%b'.replace('%', '%%')
//// 'a\tb'.expand()
'a\tb'.expand()
//// 'Hello'.collect { it as char }.collect { it as int }
'Hello'.collect { it as char }.collect { it as int }
//// 'abc'.contains('')
'abc'.contains('')
//// ''.isEmpty() && !' '.isEmpty()
''.isEmpty() && !' '.isEmpty()
//// 'a'.isAllWhitespace() || '  \t'.isAllWhitespace()
'a'.isAllWhitespace() || '  \t'.isAllWhitespace()
//// 'abc'.subSequence(0, 2)
'abc'.subSequence(0, 2)
//// 'abc'.eachWithIndex { c, i -> println "$i$c " }
'abc'.eachWithIndex { c, i -> println "$i$c " }
//// 'hello world foo'.split(' ').collect { it.capitalize() }.join(' ')
'hello world foo'.split(' ').collect { it.capitalize() }.join(' ')
//// 'a=1;b=2'.split(';').collectEntries { it.split('=') as List }
'a=1;b=2'.split(';').collectEntries { it.split('=') as List }
//// 'x'.multiply(3)
'x'.multiply(3)
//// 'x' << 'y' << 1
'x' << 'y' << 1
//// ('x' << 'y').toString().class.simpleName
('x' << 'y').toString().class.simpleName
//// 'abc'.inject('') { acc, c -> c + acc }
'abc'.inject('') { acc, c -> c + acc }
//// 'mississippi'.toList().unique().join('')
'mississippi'.toList().unique().join('')
//// 'mississippi'.toSet().sort().join('')
'mississippi'.toSet().sort().join('')
//// 'mississippi'.toList().countBy { it }
'mississippi'.toList().countBy { it }
//// 'abc'.find('b') + 'abc'.find('z')
'abc'.find('b') + 'abc'.find('z')
//// 'abc1def22'.find(/\d+/)
'abc1def22'.find(/\d+/)
//// 'abc1def22'.findAll(/\d+/)
'abc1def22'.findAll(/\d+/)
//// 'a1b2'.findAll(/([a-z])(\d)/)
'a1b2'.findAll(/([a-z])(\d)/)
//// 'a1b2'.findAll(/([a-z])(\d)/) { all, l, d -> d + l }
'a1b2'.findAll(/([a-z])(\d)/) { all, l, d -> d + l }
//// 'a1b2'.find(/([a-z])(\d)/) { all, l, d -> d + l }
'a1b2'.find(/([a-z])(\d)/) { all, l, d -> d + l }
//// 'abc'.isCase('abc')
'abc'.isCase('abc')
//// 'abc'.asBoolean() && !''.asBoolean()
'abc'.asBoolean() && !''.asBoolean()
//// 'Ünïcödé'.toUpperCase() + 'ß'.toUpperCase()
'Ünïcödé'.toUpperCase() + 'ß'.toUpperCase()
//// 'a' + 1 + 2 + (1 + 2)
'a' + 1 + 2 + (1 + 2)
//// 1 + 2 + 'a'
1 + 2 + 'a'
//// 'a' + null + true + 1.5 + [1] + [a: 1]
'a' + null + true + 1.5 + [1] + [a: 1]
//// "${1 + 1} ${'x'.toUpperCase()} ${[1, 2]} ${null}"
"${1 + 1} ${'x'.toUpperCase()} ${[1, 2]} ${null}"
//// "a${''}b${null}c"
"a${''}b${null}c"
//// def x = 1; def g = "${x} ${-> x}"; x = 2; g
def x = 1; def g = "${x} ${-> x}"; x = 2; g
//// def x = 1; def s = "v${x}"; x = 2; s.toString()
def x = 1; def s = "v${x}"; x = 2; s.toString()
//// "${'a'}".class.simpleName
"${'a'}".class.simpleName
//// ("${'a'}" + 'b').class.simpleName
("${'a'}" + 'b').class.simpleName
//// ('a' + "${'b'}").class.simpleName
('a' + "${'b'}").class.simpleName
//// "${'a'}".toString().class.simpleName
"${'a'}".toString().class.simpleName
//// "${'a'}" == 'a' && 'a' == "${'a'}" && !'a'.equals("${'a'}")
"${'a'}" == 'a' && 'a' == "${'a'}" && !'a'.equals("${'a'}")
//// "${1}${2}".size() + "${'abc'}".length()
"${1}${2}".size() + "${'abc'}".length()
//// "ab${'c'}".toUpperCase()
"ab${'c'}".toUpperCase()
//// "ab${'c'}"[0..1]
"ab${'c'}"[0..1]
//// "ab${'c'}".replace('c', 'd').class.simpleName
"ab${'c'}".replace('c', 'd').class.simpleName
//// "ab${'c'}".contains('bc')
"ab${'c'}".contains('bc')
//// "ab${'c'}".startsWith("a${'b'}")
"ab${'c'}".startsWith("a${'b'}")
//// "a,${'b'}".split(',') as List
"a,${'b'}".split(',') as List
//// "x${1}".values.toList() + "x${1}y".strings.toList()
"x${1}".values.toList() + "x${1}y".strings.toList()
//// ['a', "${'b'}"].contains('b')
['a', "${'b'}"].contains('b')
//// ["${'k'}": 1].get('k')
["${'k'}": 1].get('k')
//// def m = [:]; m["${'k'}"] = 1; m.get('k')
def m = [:]; m["${'k'}"] = 1; m.get('k')
//// "${{ -> 'lazy' }}"
"${{ -> 'lazy' }}"
