//// a new value
def n = new XmlParser().parseText('<a><v>1</v></a>')
n.v[0].value = '2'
groovy.xml.XmlUtil.serialize(n)
//// appended nodes
def n = new XmlParser().parseText('<a><v>1</v></a>')
n.appendNode('w', 'x')
n.appendNode('y', [k: 'z'])
n.appendNode('q', [k: 1], 'text')
n.appendNode('e')
groovy.xml.XmlUtil.serialize(n)
//// a removed node
def n = new XmlParser().parseText('<a><v>1</v><v>2</v></a>')
n.remove(n.v[0])
groovy.xml.XmlUtil.serialize(n)
//// changed attributes
def n = new XmlParser().parseText('<a k="1"><v/></a>')
n.@k = '2'
n.@z = 5
n.attributes().put('p', 'q')
[n.@k, n.attributes(), n.'@z']
//// a replaced node
def n = new XmlParser().parseText('<a><v>1</v></a>')
n.v[0].replaceNode { w('x') }
groovy.xml.XmlUtil.serialize(n)
//// a node among children
def n = new XmlParser().parseText('<a><v>1</v></a>')
n.children().add(0, new Node(null, 'z', 'first'))
groovy.xml.XmlUtil.serialize(n)
//// nodes that say their parent
def n = new XmlParser().parseText('<a/>')
new Node(n, 'b', [x: '1'], 'v')
new Node(n, 'c')
groovy.xml.XmlUtil.serialize(n)
//// a printed tree
def n = new XmlParser().parseText('<a><b>1</b></a>')
def w = new StringWriter()
new XmlNodePrinter(new PrintWriter(w)).print(n)
w.toString()
//// a printed tree that keeps texts in line
def n = new XmlParser().parseText('<a k="v"><b>1</b><c><d/></c></a>')
def w = new StringWriter()
def p = new XmlNodePrinter(new PrintWriter(w), '    ')
p.preserveWhitespace = true
p.print(n)
w.toString()
//// a value deep inside
def n = new XmlParser().parseText('<p><deps><d><n>x</n><v>1</v></d></deps></p>')
n.deps.d.find { it.n.text() == 'x' }.v[0].value = '9'
n.deps.d.v.text()
//// what a node holds
def n = new XmlParser().parseText('<p>t<v>1</v>u</p>')
[n.value(), n.localText(), n.text(), n.v[0].parent().name()]
//// nodes that are built
def n = new NodeBuilder().root(a: 1) { child('x'); other(b: 2) { leaf() } }
[n.child.text(), n.@a, n.other[0].@b, n.children().size(), n]
//// built nodes with attributes
def b = new NodeBuilder()
def n = b.people { person(name: 'A'); person(name: 'B', 'text') }
[n.person[0].attributes(), n.person.collect { it.@name }, n.person[1].text()]
//// nodes of a loop
def n = new NodeBuilder().config { 3.times { i -> item(id: i, "v$i") } }
n.item*.text()
//// a tree without a document
def n = new Node(null, 'root', [a: 'b'])
n.appendNode('x', 'y')
[n, n.x.text(), n.name(), n.attributes()]
//// a text for a name
def x = new XmlSlurper().parseText('<a><v>1</v></a>')
x.v = '2'
groovy.xml.XmlUtil.serialize(x)
//// a body, and a node behind it
def x = new XmlSlurper().parseText('<a><v>1</v></a>')
x.v.replaceBody('2')
x.appendNode { w('z') }
groovy.xml.XmlUtil.serialize(x)
//// an attribute of a place
def x = new XmlSlurper().parseText('<a><v k="1">1</v></a>')
x.v.@k = '5'
[x.v.@k.text(), groovy.xml.XmlUtil.serialize(x)]
//// a place that is replaced by nothing
def x = new XmlSlurper().parseText('<a><v>1</v><w/></a>')
x.w.replaceNode {}
groovy.xml.XmlUtil.serialize(x)
//// a text is serialized
groovy.xml.XmlUtil.serialize('<a><v>1</v><e/></a>')
//// what a builder made is serialized
groovy.xml.XmlUtil.serialize(new groovy.xml.StreamingMarkupBuilder().bind { a { b('x') } })
//// what was read is written in a builder
new groovy.xml.StreamingMarkupBuilder().bind { mkp.yield new XmlSlurper().parseText('<a><v>1</v></a>') }.toString()
//// names in a namespace
def n = new XmlParser().parseText('<a xmlns="u"><b>1</b></a>')
[n.name().toString(), n.b.text(), n.name().localPart]
//// a copy of a node
def n = new XmlParser().parseText('<a><b>1</b></a>')
def m = n.clone()
m.b[0].value = '2'
[n.b.text(), m.b.text()]
//// a value for each
def n = new XmlParser().parseText('<a><b>1</b><b>2</b></a>')
n.b.each { it.value = it.text() + '!' }
n.b*.text()
//// the only node of a list is replaced
def n = new XmlParser().parseText('<a><b>1</b></a>')
n.b.replaceNode { c(k: 'v') { d('e') } }
groovy.xml.XmlUtil.serialize(n)
//// a node after another
def n = new XmlParser().parseText('<a><b>1</b></a>')
n.b[0].plus { c('2') }
groovy.xml.XmlUtil.serialize(n)
//// texts and elements are serialized
groovy.xml.XmlUtil.serialize('<a>t<b/>u<c>x</c></a>')
//// blanks are serialized
groovy.xml.XmlUtil.serialize('<a>\n  <b>1</b>\n</a>')
//// a text with blanks is serialized
groovy.xml.XmlUtil.serialize('<a> x </a>')
//// what must be escaped is serialized
groovy.xml.XmlUtil.serialize('<a k="&lt;&quot;\'">&lt;&amp;&gt;"</a>')
//// namespaces are serialized
groovy.xml.XmlUtil.serialize(new XmlParser().parseText('<a xmlns="u" xmlns:p="q"><p:b p:k="v" z="1"/><c/></a>'))
//// names as they are written
groovy.xml.XmlUtil.serialize(new XmlParser(false, false).parseText('<a xmlns="u" xmlns:p="q"><p:b p:k="v" z="1"/><c/></a>'))
//// the namespace of a place
groovy.xml.XmlUtil.serialize(new XmlSlurper().parseText('<a xmlns="u"><b>1</b></a>'))
//// qualified names
def n = new XmlParser().parseText('<a xmlns="u"><b>1</b></a>')
[n.name() == 'a', n.name().namespaceURI, n.name().prefix, n.name().qualifiedName, n.b[0].name().localPart, n.name().class.name]
//// nodes in a namespace are printed
def n = new XmlParser().parseText('<a xmlns="u"><b>1</b></a>')
n.appendNode('c', 'x')
n.appendNode(new groovy.xml.QName('u', 'd'))
def w = new StringWriter()
new XmlNodePrinter(new PrintWriter(w)).print(n)
w.toString()
//// quotes and empty elements
def n = new XmlParser().parseText('<a><b>1</b></a>')
def w = new StringWriter()
def p = new XmlNodePrinter(new PrintWriter(w), '', "'")
p.expandEmptyElements = true
n.appendNode('e', [k: 'x\'"<'])
p.print(n)
w.toString()
//// one of several places is replaced
def x = new XmlSlurper().parseText('<a><v>1</v><v>2</v></a>')
x.v[0].replaceNode { w('n') }
new groovy.xml.StreamingMarkupBuilder().bind { mkp.yield x }.toString()
//// found places are replaced
def x = new XmlSlurper().parseText('<a><v>1</v><v>2</v></a>')
x.v.findAll { it.text() == '1' }.replaceNode {}
groovy.xml.XmlUtil.serialize(x)
//// a place after another
def x = new XmlSlurper().parseText('<a><v>1</v></a>')
x.v + { w('2') }
groovy.xml.XmlUtil.serialize(x)
//// a root is not replaced
def n = new XmlParser().parseText('<a><b>1</b></a>')
n.replaceNode { c() }
//// an empty node
def n = new XmlParser().parseText('<a/>')
[n.value(), n.text(), n.children(), n.b.text(), n.b[0], n.@q, n.attribute('z')]
//// all that a list of nodes tells
def n = new XmlParser().parseText('<a><b>1</b><b>2</b></a>')
[n.b*.text(), n.b.collect { it.text() }, n.b.text(), n.b.size(), n.b.last().text(), n.b[-1].text(), n.b.every { it }, n.children()*.name()]
//// a text among children
def n = new XmlParser().parseText('<a><b>1</b></a>')
n.b[0].children().add('x')
[n.b.text(), n]
//// a value becomes a child
def n = new Node(null, 'a', 'text')
n.appendNode('b')
n
//// a value that is no list
def n = new Node(null, 'a', 'text')
[n.children(), n.value(), n.text(), n.parent()]
//// a removed node has no parent
def n = new XmlParser().parseText('<a><b>1</b></a>')
def b = n.b[0]
[b.parent().is(n), n.remove(b), b.parent(), n.children().size()]
//// names with a prefix, and a value beside nodes
def b = new NodeBuilder()
def n = b.a { 'b:c'(k: 1) { d() }; e('x') { f() } }
n
//// a node in itself
def n = new Node(null, 'a')
n.append(n)
try { n.toString() } catch (StackOverflowError e) { 'deep' }
//// the nodes of a node in itself
def n = new Node(null, 'a')
n.append(n)
try { n.depthFirst() } catch (StackOverflowError e) { 'deep' }
//// found places
def x = new XmlSlurper().parseText('<a><v k="1">1</v><v k="2">2</v></a>')
[x.v.findAll { it.@k == '2' }.text(), x.v.findAll { it.@k == '2' }.size(), x.v.findAll { true }.collect { it.text() }, x.v.findAll { it.@k == '9' }.isEmpty(), x.v.findAll { true }*.text(), x.v.findAll { true }[1].text(), x.'**'.findAll { it.name() == 'v' }*.text(), x.v.@k.findAll { it == '1' }*.text()]
//// what was not found
def x = new XmlSlurper().parseText('<a><v>1</v></a>')
[x.v.findAll { it.text() == '2' }.any(), x.children().findAll { it.name() == 'v' }.join(','), x.v.find { it.text() == '7' }?.text()]
//// what is found is true
def x = new XmlSlurper().parseText('<s name="n"><c/></s>')
[x.zz ? 1 : 0, x.@zz ? 1 : 0, x.'*'.find { false } ? 1 : 0, x.'*'.findAll { false } ? 1 : 0, x.c.find { true } ? 1 : 0]
