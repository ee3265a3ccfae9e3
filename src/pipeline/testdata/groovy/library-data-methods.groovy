//// def p = new Properties(); p.setProperty('b', '2'); p.setProperty('a', '1'); [p.getProperty('a'), p.getProperty('z'), p.getProperty('z', 'd'), p.size(), p.containsKey('a'), p.stringPropertyNames().sort()]
def p = new Properties(); p.setProperty('b', '2'); p.setProperty('a', '1'); [p.getProperty('a'), p.getProperty('z'), p.getProperty('z', 'd'), p.size(), p.containsKey('a'), p.stringPropertyNames().sort()]
//// def p = new Properties(); p.load(new StringReader('a=1\\\n  2\nb\\=c = x\\u0041')); [p.a, p['b=c']]
def p = new Properties(); p.load(new StringReader('a=1\\\n  2\nb\\=c = x\\u0041')); [p.a, p['b=c']]
//// def p = new Properties(); p.a = '1'; p.propertyNames().toList()
def p = new Properties(); p.a = '1'; p.propertyNames().toList()
//// def p = new Properties(); p.putAll([x: '1']); p.x
def p = new Properties(); p.putAll([x: '1']); p.x
//// def p = new Properties(); p.store(new StringWriter(), 'c'); 1
def p = new Properties(); p.store(new StringWriter(), 'c'); 1
//// import groovy.json.*; new JsonSlurper().parseText('{"a": 12345678901}').a.class.simpleName
import groovy.json.*; new JsonSlurper().parseText('{"a": 12345678901}').a.class.simpleName
//// import groovy.json.*; new JsonSlurper().parseText('[1, 2]')[0].class.simpleName + new JsonSlurper().parseText('[1.5]')[0].class.simpleName
import groovy.json.*; new JsonSlurper().parseText('[1, 2]')[0].class.simpleName + new JsonSlurper().parseText('[1.5]')[0].class.simpleName
//// import groovy.json.*; new JsonSlurperClassic().parseText('{"a": 1}').class.simpleName
import groovy.json.*; new JsonSlurperClassic().parseText('{"a": 1}').class.simpleName
//// import groovy.json.*; new JsonSlurper().parse(new StringReader('{"a": 1}')).a
import groovy.json.*; new JsonSlurper().parse(new StringReader('{"a": 1}')).a
//// import groovy.json.*; new JsonSlurper().parse('{"a": 1}'.bytes).a
import groovy.json.*; new JsonSlurper().parse('{"a": 1}'.bytes).a
//// import groovy.json.*; JsonOutput.toJson([a: 1, b: [1, 'x', null, true, 2.5], c: [d: 'é"\n']])
import groovy.json.*; JsonOutput.toJson([a: 1, b: [1, 'x', null, true, 2.5], c: [d: 'é"\n']])
//// import groovy.json.*; JsonOutput.toJson('x') + JsonOutput.toJson(5) + JsonOutput.toJson(null) + JsonOutput.toJson(true) + JsonOutput.toJson([])
import groovy.json.*; JsonOutput.toJson('x') + JsonOutput.toJson(5) + JsonOutput.toJson(null) + JsonOutput.toJson(true) + JsonOutput.toJson([])
//// import groovy.json.*; JsonOutput.toJson(new Date(0))
import groovy.json.*; JsonOutput.toJson(new Date(0))
//// import groovy.json.*; JsonOutput.toJson("a${1}")
import groovy.json.*; JsonOutput.toJson("a${1}")
//// import groovy.json.*; JsonOutput.toJson([(1): 'a', (null): 2])
import groovy.json.*; JsonOutput.toJson([(1): 'a', (null): 2])
//// import groovy.json.*; JsonOutput.toJson((1..3))
import groovy.json.*; JsonOutput.toJson((1..3))
//// import groovy.json.*; JsonOutput.toJson([1, 2] as Set) + JsonOutput.toJson([1] as int[]) + JsonOutput.toJson('c' as char)
import groovy.json.*; JsonOutput.toJson([1, 2] as Set) + JsonOutput.toJson([1] as int[]) + JsonOutput.toJson('c' as char)
//// import groovy.json.*; JsonOutput.toJson(1.0f / 0)
import groovy.json.*; JsonOutput.toJson(1.0f / 0)
//// import groovy.json.*; JsonOutput.toJson([a: Double.NaN])
import groovy.json.*; JsonOutput.toJson([a: Double.NaN])
//// import groovy.json.*; class P { String n; int x; private y = 5 }; JsonOutput.toJson(new P(n: 'a', x: 1))
import groovy.json.*; class P { String n; int x; private y = 5 }; JsonOutput.toJson(new P(n: 'a', x: 1))
//// import groovy.json.*; enum E { A, B }; JsonOutput.toJson([E.A])
import groovy.json.*; enum E { A, B }; JsonOutput.toJson([E.A])
//// import groovy.json.*; JsonOutput.toJson { a 1; b 'x' }
import groovy.json.*; JsonOutput.toJson { a 1; b 'x' }
//// import groovy.json.*; JsonOutput.toJson(new URL('http://h/p')) + JsonOutput.toJson(UUID.fromString('123e4567-e89b-12d3-a456-426614174000'))
import groovy.json.*; JsonOutput.toJson(new URL('http://h/p')) + JsonOutput.toJson(UUID.fromString('123e4567-e89b-12d3-a456-426614174000'))
//// import groovy.json.*; JsonOutput.toJson(10G) + JsonOutput.toJson(1L) + JsonOutput.toJson(1e10)
import groovy.json.*; JsonOutput.toJson(10G) + JsonOutput.toJson(1L) + JsonOutput.toJson(1e10)
//// import groovy.json.*; JsonOutput.prettyPrint('{"a":[1,{"b":2}],"c":{},"d":[]}')
import groovy.json.*; JsonOutput.prettyPrint('{"a":[1,{"b":2}],"c":{},"d":[]}')
//// import groovy.json.*; JsonOutput.prettyPrint(JsonOutput.toJson([a: 'x', b: [1, 2]]))
import groovy.json.*; JsonOutput.prettyPrint(JsonOutput.toJson([a: 'x', b: [1, 2]]))
//// import groovy.json.*; def b = new JsonBuilder(); b.person { name 'x'; age 5; tags 'a', 'b'; child { n 1 } }; b.toString()
import groovy.json.*; def b = new JsonBuilder(); b.person { name 'x'; age 5; tags 'a', 'b'; child { n 1 } }; b.toString()
//// import groovy.json.*; def b = new JsonBuilder([a: 1, b: [1, 2]]); [b.toString(), b.content.a]
import groovy.json.*; def b = new JsonBuilder([a: 1, b: [1, 2]]); [b.toString(), b.content.a]
//// import groovy.json.*; new JsonBuilder([a: 1]).toPrettyString()
import groovy.json.*; new JsonBuilder([a: 1]).toPrettyString()
//// import groovy.json.*; def b = new JsonBuilder(); b([1, 2]) { n it }; b.toString()
import groovy.json.*; def b = new JsonBuilder(); b([1, 2]) { n it }; b.toString()
//// import groovy.json.*; def b = new JsonBuilder(); b.list([1, 2]) { x -> n x }; b.toString()
import groovy.json.*; def b = new JsonBuilder(); b.list([1, 2]) { x -> n x }; b.toString()
//// import groovy.json.*; def b = new JsonBuilder(); b(a: 1, b: 2); b.toString()
import groovy.json.*; def b = new JsonBuilder(); b(a: 1, b: 2); b.toString()
//// import groovy.json.*; def b = new JsonBuilder(); b { a 1; b([1, 2]) { c it } }; b.toString()
import groovy.json.*; def b = new JsonBuilder(); b { a 1; b([1, 2]) { c it } }; b.toString()
//// import groovy.json.*; def b = new JsonBuilder(); b 1, 2, 3; b.toString()
import groovy.json.*; def b = new JsonBuilder(); b 1, 2, 3; b.toString()
//// import groovy.json.*; def b = new JsonBuilder(); b.call([1, 2]); b.toString()
import groovy.json.*; def b = new JsonBuilder(); b.call([1, 2]); b.toString()
//// import groovy.json.*; new JsonSlurper().parseText('')
import groovy.json.*; new JsonSlurper().parseText('')
//// import groovy.json.*; new JsonSlurper().parseText(null)
import groovy.json.*; new JsonSlurper().parseText(null)
//// import groovy.json.*; new JsonSlurper().parseText('{"a": "\\u00e9\\n\\"\\/"}').a
import groovy.json.*; new JsonSlurper().parseText('{"a": "\\u00e9\\n\\"\\/"}').a
//// import groovy.json.*; new JsonSlurper().parseText('{"b": 1, "a": 2}').keySet().toList()
import groovy.json.*; new JsonSlurper().parseText('{"b": 1, "a": 2}').keySet().toList()
//// def x = new XmlSlurper().parseText('<r a="1"><b>x</b><b>y</b><c><d k="v">t</d></c></r>'); [x.@a.text(), x.b.size(), x.b[1].text(), x.b*.text(), x.c.d.@k.toString(), x.c.d.text(), x.name(), x.b.collect { it.text() }, x.children().size(), x.'**'.findAll { it.name() == 'd' }.size()]
def x = new XmlSlurper().parseText('<r a="1"><b>x</b><b>y</b><c><d k="v">t</d></c></r>'); [x.@a.text(), x.b.size(), x.b[1].text(), x.b*.text(), x.c.d.@k.toString(), x.c.d.text(), x.name(), x.b.collect { it.text() }, x.children().size(), x.'**'.findAll { it.name() == 'd' }.size()]
//// def x = new XmlSlurper().parseText('<r><b n="1">x</b><b n="2">y</b></r>'); [x.b.find { it.@n == '2' }.text(), x.b.findAll { it.@n.toInteger() > 0 }.size(), x.z.size(), x.z.text(), x.z.isEmpty(), x.b[0].@n.toInteger() + 1]
def x = new XmlSlurper().parseText('<r><b n="1">x</b><b n="2">y</b></r>'); [x.b.find { it.@n == '2' }.text(), x.b.findAll { it.@n.toInteger() > 0 }.size(), x.z.size(), x.z.text(), x.z.isEmpty(), x.b[0].@n.toInteger() + 1]
//// def x = new XmlSlurper().parseText('<r>5</r>'); [x.toInteger(), x.text().toLong(), x == '5', x.toString()]
def x = new XmlSlurper().parseText('<r>5</r>'); [x.toInteger(), x.text().toLong(), x == '5', x.toString()]
//// def x = new XmlSlurper().parseText('<r>1.5</r>'); [x.toDouble(), x.toBigDecimal(), x.toFloat()]
def x = new XmlSlurper().parseText('<r>1.5</r>'); [x.toDouble(), x.toBigDecimal(), x.toFloat()]
//// def x = new XmlSlurper().parseText('<r><b/></r>'); [x.b.parent().name(), x.b.isEmpty(), x.b.text(), x.depthFirst().collect { it.name() }, x.breadthFirst().collect { it.name() }]
def x = new XmlSlurper().parseText('<r><b/></r>'); [x.b.parent().name(), x.b.isEmpty(), x.b.text(), x.depthFirst().collect { it.name() }, x.breadthFirst().collect { it.name() }]
//// def x = new XmlSlurper().parseText('<p:r xmlns:p="u"><p:b>1</p:b></p:r>'); [x.b.text(), x.name()]
def x = new XmlSlurper().parseText('<p:r xmlns:p="u"><p:b>1</p:b></p:r>'); [x.b.text(), x.name()]
//// def x = new XmlSlurper().parseText('<r><b>1</b></r>'); x.b.iterator().next().text()
def x = new XmlSlurper().parseText('<r><b>1</b></r>'); x.b.iterator().next().text()
//// def x = new XmlSlurper().parseText('<r a="1"/>'); [x.attributes(), x['@a'].text(), x.@zz.text()]
def x = new XmlSlurper().parseText('<r a="1"/>'); [x.attributes(), x['@a'].text(), x.@zz.text()]
//// def x = new XmlParser().parseText('<r a="1"><b>x</b><b>y</b>t</r>'); [x.@a, x.b.size(), x.b[0].text(), x.b*.text(), x.name(), x.attribute('a'), x.attributes(), x.children().size(), x.value().size(), x.b[0].parent().name()]
def x = new XmlParser().parseText('<r a="1"><b>x</b><b>y</b>t</r>'); [x.@a, x.b.size(), x.b[0].text(), x.b*.text(), x.name(), x.attribute('a'), x.attributes(), x.children().size(), x.value().size(), x.b[0].parent().name()]
//// def x = new XmlParser().parseText('<r><b n="1"/></r>'); [x.b[0].@n, x.b.@n, x.z, x.depthFirst().size(), x.'b'.find { it.@n == '1' }.name()]
def x = new XmlParser().parseText('<r><b n="1"/></r>'); [x.b[0].@n, x.b.@n, x.z, x.depthFirst().size(), x.'b'.find { it.@n == '1' }.name()]
//// groovy.xml.XmlUtil.escapeXml('<a & "b">')
groovy.xml.XmlUtil.escapeXml('<a & "b">')
//// 'MD5'.digest('MD5')
'MD5'.digest('MD5')
//// java.security.MessageDigest.getInstance('MD5').digest('abc'.bytes).encodeHex().toString()
java.security.MessageDigest.getInstance('MD5').digest('abc'.bytes).encodeHex().toString()
//// java.security.MessageDigest.getInstance('SHA-1').digest('abc'.bytes).encodeHex().toString()
java.security.MessageDigest.getInstance('SHA-1').digest('abc'.bytes).encodeHex().toString()
//// def d = java.security.MessageDigest.getInstance('SHA-256'); d.update('ab'.bytes); d.update('c'.bytes); d.digest().encodeHex().toString()
def d = java.security.MessageDigest.getInstance('SHA-256'); d.update('ab'.bytes); d.update('c'.bytes); d.digest().encodeHex().toString()
//// def d = java.security.MessageDigest.getInstance('SHA-256'); d.update('x'.bytes); d.reset(); [d.digest('abc'.bytes).length, d.algorithm, d.digestLength]
def d = java.security.MessageDigest.getInstance('SHA-256'); d.update('x'.bytes); d.reset(); [d.digest('abc'.bytes).length, d.algorithm, d.digestLength]
//// java.security.MessageDigest.getInstance('nope')
java.security.MessageDigest.getInstance('nope')
//// Base64.encoder.encodeToString('hello'.bytes) + new String(Base64.decoder.decode('aGVsbG8='))
Base64.encoder.encodeToString('hello'.bytes) + new String(Base64.decoder.decode('aGVsbG8='))
//// Base64.getUrlEncoder().encodeToString([251, 255] as byte[])
Base64.getUrlEncoder().encodeToString([251, 255] as byte[])
//// Base64.getEncoder().withoutPadding().encodeToString('a'.bytes)
Base64.getEncoder().withoutPadding().encodeToString('a'.bytes)
//// Base64.getDecoder().decode('!!')
Base64.getDecoder().decode('!!')
//// Base64.getMimeEncoder().encodeToString(('x' * 80).bytes).contains('\r\n')
Base64.getMimeEncoder().encodeToString(('x' * 80).bytes).contains('\r\n')
//// java.nio.charset.Charset.forName('UTF-8').name() + java.nio.charset.StandardCharsets.UTF_8 + java.nio.charset.Charset.defaultCharset()
java.nio.charset.Charset.forName('UTF-8').name() + java.nio.charset.StandardCharsets.UTF_8 + java.nio.charset.Charset.defaultCharset()
//// 'hi'.getBytes(java.nio.charset.StandardCharsets.UTF_16BE).length
'hi'.getBytes(java.nio.charset.StandardCharsets.UTF_16BE).length
//// new java.text.DecimalFormat('#,##0.00').format(1234567.891) + new java.text.DecimalFormat('000').format(7) + new java.text.DecimalFormat('0.#').format(2.0) + new java.text.DecimalFormat('0.0%').format(0.256)
new java.text.DecimalFormat('#,##0.00').format(1234567.891) + new java.text.DecimalFormat('000').format(7) + new java.text.DecimalFormat('0.#').format(2.0) + new java.text.DecimalFormat('0.0%').format(0.256)
//// new URL('http://user@host:81/p/a?q=1#f').with { [protocol, host, port, path, query, ref, file, userInfo, authority, defaultPort] }
new URL('http://user@host:81/p/a?q=1#f').with { [protocol, host, port, path, query, ref, file, userInfo, authority, defaultPort] }
//// new URL(new URL('http://h/a/b'), '../c').toString()
new URL(new URL('http://h/a/b'), '../c').toString()
//// new URL(new URL('http://h/a/b'), 'c?d').toString()
new URL(new URL('http://h/a/b'), 'c?d').toString()
//// new URL('http', 'h', 80, '/f').toString() + new URL('http', 'h', '/f')
new URL('http', 'h', 80, '/f').toString() + new URL('http', 'h', '/f')
//// new URL('nonsense')
new URL('nonsense')
//// new URI('http://host:81/p?q=1#f').with { [scheme, host, port, path, query, fragment, rawPath, authority] }
new URI('http://host:81/p?q=1#f').with { [scheme, host, port, path, query, fragment, rawPath, authority] }
//// new URI('http://h/a/b/').resolve('c').toString() + new URI('http://h/a/b').resolve('/c') + new URI('http://h/a/b').resolve('../c')
new URI('http://h/a/b/').resolve('c').toString() + new URI('http://h/a/b').resolve('/c') + new URI('http://h/a/b').resolve('../c')
//// new URI('a/b').isAbsolute() || new URI('http://h').isAbsolute()
new URI('a/b').isAbsolute() || new URI('http://h').isAbsolute()
//// new URI('a') <=> new URI('b')
new URI('a') <=> new URI('b')
//// URI.create('http://h').host
URI.create('http://h').host
//// new URI('bad uri')
new URI('bad uri')
//// URLEncoder.encode('a b&c/ä', 'UTF-8') + URLDecoder.decode('a+b%26', 'UTF-8')
URLEncoder.encode('a b&c/ä', 'UTF-8') + URLDecoder.decode('a+b%26', 'UTF-8')
//// URLEncoder.encode('a b', java.nio.charset.StandardCharsets.UTF_8) + URLDecoder.decode('a%20b', java.nio.charset.StandardCharsets.UTF_8)
URLEncoder.encode('a b', java.nio.charset.StandardCharsets.UTF_8) + URLDecoder.decode('a%20b', java.nio.charset.StandardCharsets.UTF_8)
//// UUID.fromString('123e4567-e89b-12d3-a456-426614174000').toString() + UUID.nameUUIDFromBytes('a'.bytes)
UUID.fromString('123e4567-e89b-12d3-a456-426614174000').toString() + UUID.nameUUIDFromBytes('a'.bytes)
//// UUID.randomUUID().toString().size()
UUID.randomUUID().toString().size()
//// UUID.fromString('x')
UUID.fromString('x')
//// def r = new Random(42); [r.nextInt(), r.nextInt(100), r.nextInt(16), r.nextLong(), r.nextBoolean(), r.nextDouble()]
def r = new Random(42); [r.nextInt(), r.nextInt(100), r.nextInt(16), r.nextLong(), r.nextBoolean(), r.nextDouble()]
//// def r = new Random(42); r.nextInt(0)
def r = new Random(42); r.nextInt(0)
//// def l = (1..10).toList(); Collections.shuffle(l, new Random(1)); l
def l = (1..10).toList(); Collections.shuffle(l, new Random(1)); l
//// def a = new java.util.concurrent.atomic.AtomicInteger(5); [a.get(), a.incrementAndGet(), a.getAndIncrement(), a.decrementAndGet(), a.getAndDecrement(), a.addAndGet(5), a.getAndAdd(2), a.intValue(), a.compareAndSet(12, 1), a.getAndSet(9), a.toString(), a.updateAndGet { it * 2 }, a.getAndUpdate { it + 1 }, a.accumulateAndGet(3) { x, y -> x + y }, a.longValue()]
def a = new java.util.concurrent.atomic.AtomicInteger(5); [a.get(), a.incrementAndGet(), a.getAndIncrement(), a.decrementAndGet(), a.getAndDecrement(), a.addAndGet(5), a.getAndAdd(2), a.intValue(), a.compareAndSet(12, 1), a.getAndSet(9), a.toString(), a.updateAndGet { it * 2 }, a.getAndUpdate { it + 1 }, a.accumulateAndGet(3) { x, y -> x + y }, a.longValue()]
//// def a = new java.util.concurrent.atomic.AtomicInteger(); a.set(3); a.lazySet(4); a.get()
def a = new java.util.concurrent.atomic.AtomicInteger(); a.set(3); a.lazySet(4); a.get()
//// def a = new java.util.concurrent.atomic.AtomicLong(5); [a.incrementAndGet().class.simpleName, a.get()]
def a = new java.util.concurrent.atomic.AtomicLong(5); [a.incrementAndGet().class.simpleName, a.get()]
//// def a = new java.util.concurrent.atomic.AtomicBoolean(); [a.get(), a.getAndSet(true), a.compareAndSet(true, false), a.toString()]
def a = new java.util.concurrent.atomic.AtomicBoolean(); [a.get(), a.getAndSet(true), a.compareAndSet(true, false), a.toString()]
//// def a = new java.util.concurrent.atomic.AtomicReference('x'); [a.get(), a.getAndSet('y'), a.compareAndSet('y', 'z'), a.updateAndGet { it + '!' }, a.toString()]
def a = new java.util.concurrent.atomic.AtomicReference('x'); [a.get(), a.getAndSet('y'), a.compareAndSet('y', 'z'), a.updateAndGet { it + '!' }, a.toString()]
//// new groovy.text.SimpleTemplateEngine().createTemplate('Hi ${name}! <% if (n > 1) { %>many<% } else { %>one<% } %> <%= n * 2 %>').make([name: 'x', n: 2]).toString()
new groovy.text.SimpleTemplateEngine().createTemplate('Hi ${name}! <% if (n > 1) { %>many<% } else { %>one<% } %> <%= n * 2 %>').make([name: 'x', n: 2]).toString()
//// new groovy.text.GStringTemplateEngine().createTemplate('Hi $name').make(name: 'x').toString()
new groovy.text.GStringTemplateEngine().createTemplate('Hi $name').make(name: 'x').toString()
//// System.getProperty('no.such')
System.getProperty('no.such')
//// System.getProperty('no.such', 'd')
System.getProperty('no.such', 'd')
//// System.lineSeparator() == '\n' && File.separator == '/'
System.lineSeparator() == '\n' && File.separator == '/'
//// System.identityHashCode(null)
System.identityHashCode(null)
//// System.currentTimeMillis() > 0 && System.nanoTime() != null
System.currentTimeMillis() > 0 && System.nanoTime() != null
//// new File('a', 'b').path + new File(new File('a'), 'c').path
new File('a', 'b').path + new File(new File('a'), 'c').path
//// new File('/a/../b').canonicalPath
new File('/a/../b').canonicalPath
//// Locale.ENGLISH.toString() + Locale.US + Locale.ROOT + new Locale('de').language
Locale.ENGLISH.toString() + Locale.US + Locale.ROOT + new Locale('de').language
//// new StringReader('a\nb').with { it.readLine() + it.text }
new StringReader('a\nb').with { it.readLine() + it.text }
//// def r = new BufferedReader(new StringReader('a\nb')); [r.read(), r.ready(), r.lines().toList()]
def r = new BufferedReader(new StringReader('a\nb')); [r.read(), r.ready(), r.lines().toList()]
//// new ByteArrayInputStream('hi'.bytes).text
new ByteArrayInputStream('hi'.bytes).text
//// def s = new StringBuilder(); s.append('a' as char).append(1).append(true).append(null as Object); s.toString()
def s = new StringBuilder(); s.append('a' as char).append(1).append(true).append(null as Object); s.toString()
//// Thread.currentThread().name == null
Thread.currentThread().name == null
//// Thread.sleep(0)
Thread.sleep(0)
//// def m = [a: 1] as ObservableMap; m.a
def m = [a: 1] as ObservableMap; m.a
//// new java.util.concurrent.ConcurrentHashMap([a: 1]).with { putIfAbsent('a', 2); putIfAbsent('b', 3); it.sort() }
new java.util.concurrent.ConcurrentHashMap([a: 1]).with { putIfAbsent('a', 2); putIfAbsent('b', 3); it.sort() }
//// new java.util.concurrent.LinkedBlockingQueue([1, 2]).with { [poll(), size(), offer(3), peek()] }
new java.util.concurrent.LinkedBlockingQueue([1, 2]).with { [poll(), size(), offer(3), peek()] }
