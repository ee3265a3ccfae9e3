//// slurper
def x = new XmlSlurper().parseText('<suite name="s" tests="2"><case name="a">one</case><case name="b"><failure>bad</failure></case><!-- no --></suite>')
[x.name(), x.@name.text(), x.'@tests'.toInteger(), x.case.size(), x.case[0].text(), x.case[1].failure.text(), x.case.@name*.text(), x.missing.size(), x.missing.text(), x.text(), x.children().size(), x.case[0].@name == 'a']
//// slurper's closures
def x = new XmlSlurper().parseText('<r><a n="1">x</a><a n="2">y</a><b>z</b></r>')
def seen = []
x.a.each { seen << it.@n.text() }
[seen, x.a.collect { it.text() }, x.a.find { it.@n == '2' }.text(), x.a.findAll { it.@n.toInteger() > 1 }.size(), x.'**'.findAll { it.name() == 'b' }*.text(), x.children().collect { it.name() }, "${x.b}", x.depthFirst().collect { it.name() }, x.b.toString() + '!']
//// slurper's truth
def x = new XmlSlurper().parseText('<r><a/></r>')
[x.a ? 1 : 2, x.zz ? 1 : 2, x.a.isEmpty(), x.zz.isEmpty(), x.a[0].attributes(), x.a[5].text(), x.a.parent().name()]
//// entities and data
new XmlSlurper().parseText('<?xml version="1.0"?><r a="&lt;&quot;">x &amp; <![CDATA[<y>]]> &#65;</r>').with { [it.@a.text(), it.text()] }
//// a property of a pom
def pom = new XmlSlurper().parseText('<project xmlns="http://maven.apache.org/POM/4.0.0"><version>1.2</version><properties><java.version>17</java.version></properties></project>')
[pom.version.text(), pom.properties.'java.version'.text(), pom.name()]
//// not well-formed
try { new XmlSlurper().parseText('<a><b></a>') } catch (org.xml.sax.SAXParseException e) { e.getClass().simpleName }
//// parser
def x = new XmlParser().parseText('<suite name="s"><case name="a">one</case><case name="b"><failure>bad</failure></case></suite>')
[x.name(), x.@name, x.'@name', x.attribute('name'), x.@none, x.case.size(), x.case[0].text(), x.case[1].failure.text(), x.case*.@name, x.case.@name, x.children().size(), x.missing.size(), x.text(), x.case[1].failure[0].text(), x.attributes()]
//// parser's closures
def x = new XmlParser().parseText('<r><a n="1">x</a><a n="2">y</a></r>')
[x.a.collect { it.text() }, x.a.find { it.@n == '2' }.text(), x.a.findAll { it.@n == '1' }.size(), x.collect { it.name() }, x.depthFirst().size(), x.a.every { it.@n }, x.a[0].parent().name()]
//// escape
groovy.xml.XmlUtil.escapeXml('<a b="c">&\'')
//// comment that begins with its end
new XmlSlurper().parseText('<a><!--> x -->b<![CDATA[>]]></a>').text()
//// document type with a comment
new XmlSlurper(false, false, true).parseText("""<!DOCTYPE a [ <!-- it's "one --> <!ELEMENT a ANY> ]><a>c</a>""").text()
