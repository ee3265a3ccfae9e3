//// configslurper
def c = new ConfigSlurper().parse('a.b.c = 1\nx { y = "q"; z { w = [1,2] } }\nenvironments { dev { h = 1 }; prod { h = 2 } }')
println c
println c.a.b.c
println c.x.z.w
println c.flatten()
println c.toProperties().sort()
println c.nothing
println c.x.containsKey('y')
println c.getClass().name
println c instanceof Map
println c.x.y; c.collect { k, v -> k }
//// configslurper env
def c = new ConfigSlurper('prod').parse('environments { dev { h = 1 }; prod { h = 2; s { t = 1 } } }\nk = h\ns { u = 2 }')
println c
println c.s.t; new ConfigSlurper('dev').parse('g = 0\nenvironments { dev { g = 5 } }').g
//// configslurper scopes
def c = new ConfigSlurper().parse('''
import java.util.concurrent.TimeUnit
base = '/opt'
def local = 3
tools {
  home = "${base}/tools"
  jdk { path = "$home/jdk"; size = local * 2 }
  unit = TimeUnit.SECONDS
  names = ['a', 'b'].collect { it + local }
}
tools.extra = true
tools { more = 1 }
''')
println c.tools.home
println c.tools.jdk.path
println c.tools.jdk.size
println c.tools.unit
println c.tools.names
println c.tools.extra
println c.tools.more
println c.keySet(); c.containsKey('local')
//// configslurper binding and properties
def s = new ConfigSlurper(); s.setBinding([host: 'h1'])
println s.parse('url = "http://$host/"').url
def p = new Properties(); p.setProperty('a.b', '1'); p.setProperty('c', '2')
def c = new ConfigSlurper().parse(p)
println c.a.b; c.c
//// configobject
def c = new ConfigObject(); c.a.b = 1; c.put('z', 2); c.merge(new ConfigSlurper().parse('a { q = 3 }'))
println c; print c.prettyPrint()
println c.isSet('a')
println c.isSet('nope')
println c.getProperty('n').getClass()
println c.size()
def d = new ConfigObject(); d.one.two.three = 'x'; d.list = [1, 'a']; d.m = [k: 1]; print d.prettyPrint(); d['dotted.key'] = 5; print d.prettyPrint()
def w = new StringWriter(); d.writeTo(w)
println w.toString().size(); c.a instanceof Map
//// markupbuilder
def w = new StringWriter()
def b = new groovy.xml.MarkupBuilder(w)
b.root(a: 1) { child('text'); empty(); n(x: 'y', 'z') { } ; list { [1, 2].each { i -> item(id: i, "v$i") } } }
w.toString()
//// markupbuilder mkp
def w = new StringWriter()
def b = new groovy.xml.MarkupBuilder(w); b.setDoubleQuotes(true)
b.html { mkp.comment('c'); head { title 'T & <x>' }; body { mkp.yield('a<b'); mkp.yieldUnescaped('<b/>') ; p('class': 'k', null) } }
w.toString()
//// markupbuilder options
def w = new StringWriter()
def b = new groovy.xml.MarkupBuilder(w); b.omitNullAttributes = true; b.omitEmptyAttributes = true; b.expandEmptyElements = true
b.r(a: null, b: '', c: "it's \"q\" <&>\n") { x(); y(null); z(''); 'odd-name'(k: 1) { deep { er('t') } } }
w.toString()
//// markupbuilder declaration and text after
def w = new StringWriter()
def b = new groovy.xml.MarkupBuilder(w)
b.mkp.xmlDeclaration(version: '1.0', encoding: 'UTF-8')
b.project(xmlns: 'http://x/y') { bb(); mkp.yield 'tail'; c { mkp.yield('in') }; d('v') { e() } }
w.toString()
//// markupbuilder variables
def w = new StringWriter()
def xml = new groovy.xml.MarkupBuilder(w)
def rows = [[n: 'a', v: 1], [n: 'b', v: 2]]
def fmt(x) { x.toUpperCase() }
xml.table { tr { th('Name'); th 'Value' }; rows.each { row -> tr { td(fmt(row.n)); td(row.v) ; td { b(row.v * 2) } } }; if (rows) { tfoot(rows.size()) } }
println w
def w2 = new StringWriter(); new groovy.xml.MarkupBuilder(w2).'a-b'(1); w2.toString()
//// streamingmarkup
def x = new groovy.xml.StreamingMarkupBuilder().bind { root(a: 1) { child('t<'); e() ; mkp.yield 'x'; [1, 2].each { i(n: it) }; q("it's") ; t(v: 'a"b\'c') } }
println x.toString()
def y = new groovy.xml.StreamingMarkupBuilder(); y.useDoubleQuotes = true
println y.bind { mkp.xmlDeclaration(); r(k: 'v') { mkp.comment('hi'); mkp.yieldUnescaped '<z/>' } }
def w = new StringWriter(); w << y.bind { a('b') }; w.toString()
