//// ("a1b2" =~ /[a-z](\d)/).size()
("a1b2" =~ /[a-z](\d)/).size()
//// ("a1b2" =~ /[a-z](\d)/).count
("a1b2" =~ /[a-z](\d)/).count
//// ("a1b2" =~ /[a-z](\d)/)[5]
("a1b2" =~ /[a-z](\d)/)[5]
//// ("a1b2" =~ /[a-z](\d)/)[0..1]
("a1b2" =~ /[a-z](\d)/)[0..1]
//// ("a1b2" =~ /[a-z](\d)/)[-1]
("a1b2" =~ /[a-z](\d)/)[-1]
//// "abc".find(/x/) { it }
"abc".find(/x/) { it }
//// "abc".find(/b/) { 1 }
"abc".find(/b/) { 1 }
//// "abc".find(/(b)(c)/) { a, b, c -> [a,b,c] }
"abc".find(/(b)(c)/) { a, b, c -> [a,b,c] }
//// "abc".findAll(/./) { 1 }
"abc".findAll(/./) { 1 }
//// "abc".findAll(/(.)/) { a, b -> b*2 }
"abc".findAll(/(.)/) { a, b -> b*2 }
//// "abc".findAll(/(.)/)
"abc".findAll(/(.)/)
//// "abc".replaceAll(/(b)/) { "<$it>" }
"abc".replaceAll(/(b)/) { "<$it>" }
//// "abc".replaceAll(/b/) { null }
"abc".replaceAll(/b/) { null }
//// "abc".replaceFirst(~/b/) { it.toUpperCase() }
"abc".replaceFirst(~/b/) { it.toUpperCase() }
//// "abc".eachMatch(/./) { }
"abc".eachMatch(/./) { }
//// "a b\nc d".splitEachLine(/ /) { it }
"a b\nc d".splitEachLine(/ /) { it }
//// "abcb" - ~/b/
"abcb" - ~/b/
//// def m = "ab" =~ /(?<x>a)(z)?/; m.find(); [m.group('x'), m.group(2), m.start(2), m.end()]
def m = "ab" =~ /(?<x>a)(z)?/; m.find(); [m.group('x'), m.group(2), m.start(2), m.end()]
//// def m = "ab" =~ /a/; m.group()
def m = "ab" =~ /a/; m.group()
//// def m = "ab" =~ /a/; m.start()
def m = "ab" =~ /a/; m.start()
//// def m = "ab" =~ /a/; m.find(); m.group(3)
def m = "ab" =~ /a/; m.find(); m.group(3)
//// def m = "ab" =~ /a/; m.find(); m.group('q')
def m = "ab" =~ /a/; m.find(); m.group('q')
//// def m = "ab" =~ /a/; if (m) m.group()
def m = "ab" =~ /a/; if (m) m.group()
//// def m = "ab" =~ /a/; m.matches()
def m = "ab" =~ /a/; m.matches()
//// ("ab" =~ /a/).toString()
("ab" =~ /a/).toString()
//// null =~ /a/
null =~ /a/
//// null ==~ /a/
null ==~ /a/
//// 12 =~ /1/ ? 'y':'n'
12 =~ /1/ ? 'y':'n'
//// ~/a(/
~/a(/
//// switch('foo-1') { case ~/foo-.*/: return 'hit'; default: return 'miss' }
switch('foo-1') { case ~/foo-.*/: return 'hit'; default: return 'miss' }
//// "a.b.c".split('\\.')
"a.b.c".split('\\.')
//// "a,b,,".split(',')
"a,b,,".split(',')
//// "a,b,,".split(',', -1) as List
"a,b,,".split(',', -1) as List
//// Pattern.compile('A', Pattern.CASE_INSENSITIVE).matcher('xa').find()
import java.util.regex.*
Pattern.compile('A', Pattern.CASE_INSENSITIVE).matcher('xa').find()
//// ('k=v;x=y' =~ /(\w)=(\w)/).collect { m, k, v -> [(k): v] }
('k=v;x=y' =~ /(\w)=(\w)/).collect { m, k, v -> [(k): v] }
//// def r=[]; ('k=v;x=y' =~ /(\w)=(\w)/).each { r << it[0] }; r
def r=[]; ('k=v;x=y' =~ /(\w)=(\w)/).each { r << it[0] }; r
//// def r=[]; for (m in ('k=v' =~ /\w/)) r << m; r
def r=[]; for (m in ('k=v' =~ /\w/)) r << m; r
//// ('k=v' =~ /\w/).hasGroup()
('k=v' =~ /\w/).hasGroup()
//// ('k=v' =~ /\w/).any { it == 'v' }
('k=v' =~ /\w/).any { it == 'v' }
//// ('k=v' =~ /\w/).findAll()
('k=v' =~ /\w/).findAll()
//// ('k=v' =~ /\w/)*.toUpperCase()
('k=v' =~ /\w/)*.toUpperCase()
//// Pattern.quote('a.b')
import java.util.regex.*
Pattern.quote('a.b')
//// Pattern.matches('a.', 'ab')
import java.util.regex.*
Pattern.matches('a.', 'ab')
//// (~/a./).isCase('ab')
(~/a./).isCase('ab')
//// (~/a,b/).split('1a,b2')
(~/a,b/).split('1a,b2')
//// "x".matches(~/x/)
"x".matches(~/x/)
//// Matcher.quoteReplacement('$1\\')
import java.util.regex.*
Matcher.quoteReplacement('$1\\')
//// def m = 'aXbX' =~ /X/; def sb = new StringBuffer(); while (m.find()) m.appendReplacement(sb, '-'); m.appendTail(sb); sb.toString()
def m = 'aXbX' =~ /X/; def sb = new StringBuffer(); while (m.find()) m.appendReplacement(sb, '-'); m.appendTail(sb); sb.toString()
//// 'version 1.2.3'.find(/\d+\.\d+/)
'version 1.2.3'.find(/\d+\.\d+/)
//// def (all, a, b) = ('1.2' =~ /(\d)\.(\d)/)[0]; [all, a, b]
def (all, a, b) = ('1.2' =~ /(\d)\.(\d)/)[0]; [all, a, b]
//// ['ab','cd'].grep(~/a./)
['ab','cd'].grep(~/a./)
//// 'ab' in ~/a./
'ab' in ~/a./
//// "abc".replaceAll('b', '$')
"abc".replaceAll('b', '$')
//// "abc".replaceAll('(b)', '$2')
"abc".replaceAll('(b)', '$2')
//// ("abc" =~ /b/).replaceAll('x')
("abc" =~ /b/).replaceAll('x')
//// ("abc" =~ /b/).lookingAt()
("abc" =~ /b/).lookingAt()
//// "a\\b".replaceAll('\\\\', '/')
"a\\b".replaceAll('\\\\', '/')
//// def m = ("abc" =~ /b/); m.size() ; m[0]
def m = ("abc" =~ /b/); m.size() ; m[0]
//// ("abc" =~ /b/)[0].class
("abc" =~ /b/)[0].class
//// def m = ("abc" =~ /z/); m[0]
def m = ("abc" =~ /z/); m[0]
