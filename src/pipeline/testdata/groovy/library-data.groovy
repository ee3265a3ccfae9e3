//// base64
['hello'.bytes.encodeBase64().toString(), new String('aGVsbG8='.decodeBase64()), Base64.encoder.encodeToString('hi?>'.getBytes('UTF-8')), Base64.getUrlEncoder().withoutPadding().encodeToString('hi?>'.bytes), new String(Base64.decoder.decode('aGk='), 'UTF-8')]
//// wrong base64
Base64.decoder.decode('a*b=')
//// bytes
['äb'.bytes, 'äb'.getBytes('ISO-8859-1'), 'ab'.getBytes(java.nio.charset.StandardCharsets.UTF_16), 'ab'.bytes.length, new String([104, 105] as byte[])]
//// unknown charset
'x'.getBytes('nope')
//// digests
import java.security.MessageDigest
def hex = { MessageDigest.getInstance(it).digest('abc'.bytes).encodeHex().toString() }
[hex('MD5'), hex('SHA-1'), hex('SHA-256'), new BigInteger(1, MessageDigest.getInstance('MD5').digest('x'.bytes)).toString(16).padLeft(32, '0')]
//// digest in parts
def md = java.security.MessageDigest.getInstance('SHA-256'); md.update('a'.bytes); md.update('bc'.bytes); md.digest().encodeHex().toString()
//// longer digests
import java.security.MessageDigest
def hex = { name, text -> MessageDigest.getInstance(name).digest(text.bytes).encodeHex().toString() }
[hex('SHA-384', 'abc'), hex('SHA-512', 'abc'), hex('sha-512', 'a' * 111)[0..15], hex('SHA-384', 'a' * 112)[0..15], hex('SHA-512', 'b' * 300)[0..15], MessageDigest.getInstance('SHA-384').digestLength]
//// unknown digest
java.security.MessageDigest.getInstance('NOPE')
//// hexadecimal
[[1, -1] as byte[], 'ff00'.decodeHex()].collect { it.encodeHex().toString() }
//// urls
def u = new URL('https://me:pw@example.org:8443/a/b.txt?q=1&r=2#top')
[u.protocol, u.host, u.port, u.path, u.query, u.ref, u.file, u.authority, u.userInfo, u.defaultPort, u.toString()]
//// relative url
[new URL('https://example.org').path, new URL('https://example.org').port, 'https://example.org/x'.toURL().host, new URL('http', 'h', '/f').toString()]
//// malformed url
new URL('example.org')
//// uris
def u = new URI('https://example.org/a%20b?q=x%26y#f')
[u.scheme, u.host, u.port, u.path, u.rawPath, u.query, u.rawQuery, u.fragment, URI.create('mailto:me').schemeSpecificPart, u.toURL().host]
//// wrong uri
new URI('a b')
//// url encoding
[URLEncoder.encode('a b&c=d/é~*', 'UTF-8'), URLDecoder.decode('a+b%26c%C3%A9', 'UTF-8')]
//// json parse
def j = new groovy.json.JsonSlurper().parseText('{"b": [1, 2.5, true, null, "x"], "a": {"c": 12345678901}}')
[j.b, j.a.c, j.b[1].getClass().simpleName, j.b[0].getClass().simpleName, j.a.c.getClass().simpleName, j.missing, j.keySet() as List]
//// json parse of a list
new groovy.json.JsonSlurper().parseText('[{"n": 1}, {"n": 2}]')*.n.sum()
//// classic json
def j = new groovy.json.JsonSlurperClassic().parseText('{"one": 1, "two": 2, "three": 3}'); j.collect { k, v -> "$k=$v" }
//// json fails
try { new groovy.json.JsonSlurper().parseText('{"a": }') } catch (groovy.json.JsonException e) { 'no JSON' }
//// empty json
new groovy.json.JsonSlurper().parseText('')
//// toJson
import static groovy.json.JsonOutput.toJson
def name = 'x'
[toJson([a: 1, b: [true, null, 1.50, 2L], c: "g$name", d: [:], 'e f': 'ü"\n/']), toJson('t'), toJson(1), toJson(null), toJson([1..3]), toJson(new Date(0)), toJson([1] as Set), toJson(true), toJson([(1): 2])]
//// prettyPrint
import groovy.json.JsonOutput
JsonOutput.prettyPrint(JsonOutput.toJson([a: [1, [b: 'c']], d: [], e: [:]]))
//// json builder
def b = new groovy.json.JsonBuilder()
b { name 'x'; size 3; tags 'a', 'b'; child { deep true }; list([1, 2]) { n it } }
[b.toString(), b.content.name]
//// json builder of a value
new groovy.json.JsonBuilder([a: [1, 2]]).toPrettyString()
//// json builder with a root
def b = new groovy.json.JsonBuilder(); b.person { age 4 }; b.toString()
//// json of an object
class Point { int x; String label }
groovy.json.JsonOutput.toJson(new Point(x: 1, label: 'p')).length()
//// properties
def p = new Properties()
p.load(new StringReader('a=1\n# no\nb : two words\nc\\ d=x\\\n  y'))
p.setProperty('e', '5')
[p.a, p.getProperty('b'), p['c d'], p.e, p.getProperty('zz', 'dflt'), p.zz, p.size(), p.containsKey('a'), p.collect { k, v -> "$k-$v" }.sort()]
//// readers
def r = new BufferedReader(new StringReader('one\ntwo\r\nthree'))
def lines = [r.readLine(), r.readLine()]
lines << r.text
lines + new StringReader('a\nb').readLines()
//// each line of a reader
def out = []; new StringReader('a\nb').eachLine { out << it }; out
//// tokenizer
def t = new StringTokenizer('a b;c', ' ;'); def out = [t.countTokens()]; while (t.hasMoreTokens()) out << t.nextToken(); out
//// no more tokens
new StringTokenizer('').nextToken()
//// uuid
def u = UUID.fromString('123E4567-e89b-12d3-a456-426614174000')
[u.toString(), u == UUID.fromString('123e4567-e89b-12d3-a456-426614174000'), UUID.nameUUIDFromBytes('x'.bytes).toString(), UUID.randomUUID().toString().length(), UUID.randomUUID() == UUID.randomUUID(), UUID.randomUUID().version()]
//// wrong uuid
UUID.fromString('nope')
//// atomics
import java.util.concurrent.atomic.*
def i = new AtomicInteger(5)
def l = new AtomicLong()
def b = new AtomicBoolean(false)
def r = new AtomicReference('x')
[i.incrementAndGet(), i.getAndIncrement(), i.addAndGet(10), i.compareAndSet(17, 1), i.get(), l.decrementAndGet(), l.get().getClass().simpleName, b.compareAndSet(false, true), b.get(), r.getAndSet('y'), r.get(), "$i", i.updateAndGet { it * 4 }]
//// files as paths
def f = new File('/a/b', 'c.txt')
[f.name, f.path, f.parent, f.parentFile.name, new File('x//y/').path, new File(new File('p'), 'q').toString(), f.absolutePath, new File('x').isAbsolute(), File.separator, new File('a') == new File('a'), new File('/').parent, new File('/a').parent, new File('a/../b').path]
//// system
[System.lineSeparator(), System.getProperty('line.separator'), System.getProperty('no.such.property'), System.getProperty('no.such', 'x'), System.currentTimeMillis() > 1000, System.nanoTime().getClass().simpleName]
//// printing
System.out.println('to the log'); 1
//// locale and charset
[Locale.ENGLISH, Locale.US, new Locale('de', 'DE'), 'TITLE'.toLowerCase(Locale.ROOT), java.nio.charset.StandardCharsets.UTF_8, java.nio.charset.Charset.forName('utf-8').name()]*.toString()
//// properties of an object
class Base { def first = 1; private hidden = 2; protected kept = 3; public open = 4; static shared = 5; int getHidden() { hidden * 2 } }
class Sub extends Base { String own = 'x'; boolean isReady() { true }; def isOdd() { 1 }; private getSecret() { 6 }; void getNothing() { }; def getURL() { 'u' }; def getArg(a) { a }; def getMaybe(a = 7) { a }; void setOnly(v) { } }
def found = new Sub(own: 'y').properties
[found.findAll { it.key != 'class' }.sort { it.key }, found['class'].simpleName, new Base().properties.containsKey('hidden')]
//// an object's properties as JSON
class Pair { def b = 1; private a = 2; static s = 3; int getSum() { b + a } }
new groovy.json.JsonSlurper().parseText(groovy.json.JsonOutput.toJson([new Pair(b: 5)]))[0].sort { it.key }
//// enums in JSON
enum Kind { ONE, TWO { int v() { 2 } }; int v() { 1 } }
[groovy.json.JsonOutput.toJson([a: Kind.ONE, b: [Kind.TWO]]), new groovy.json.JsonBuilder(k: Kind.TWO).toString(), groovy.json.JsonOutput.toJson(Kind.ONE)]
//// a template's code prints to what it calls out
def engine = new groovy.text.SimpleTemplateEngine()
engine.createTemplate('<% (1..3).each { out.print it; out << ";" } %>|<%= name %>|${name}<% out.println(2) %>.').make([name: 'bob']).toString()
//// what a template prints is in its text
def engine = new groovy.text.SimpleTemplateEngine()
def text = engine.createTemplate('<% names.each { println it; print "-"; println() } \n print 1; println([1, null]); printf("%02d", count) %>of $count').make(names: ['a', null], count: 3)
text.toString().readLines()
