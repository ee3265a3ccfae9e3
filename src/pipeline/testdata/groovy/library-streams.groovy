//// bytes that are written
def o = new ByteArrayOutputStream()
o.write(65)
o << 'bc'
o.write('d'.bytes)
o.write([1, 66, 67] as byte[], 1, 2)
[o.toString(), o.size(), o.toByteArray().toList()]
//// a stream that begins anew
def o = new ByteArrayOutputStream()
o << 'abc'
o.reset()
o << 'd'
"$o".toString()
//// printing into a stream
def o = new ByteArrayOutputStream()
def p = new PrintStream(o, true, 'UTF-8')
p.println('x')
p.print(1)
p.printf('%d-%s', 1, 'ä')
p << 'q'
p.append('z')
p.flush()
[o.toString('UTF-8'), o.size()]
//// a stream that is read in a block
new ByteArrayInputStream('xyz'.getBytes('UTF-8')).withStream { it.text }
//// an indented text
def w = new StringWriter()
def p = new IndentPrinter(w, '  ', true, false)
p.println('[')
p.incrementIndent()
p.printIndent()
p.print('x')
p.println()
p.decrementIndent()
p.printIndent()
p.print(']')
p.flush()
w.toString()
//// lines that are indented by themselves
def w = new StringWriter()
def p = new IndentPrinter(w, '..', true, true)
p.println('a')
p.indentLevel = 2
p.println('b')
p.print('c')
[w.toString(), p.indentLevel]
//// an indented text without lines
def w = new StringWriter()
def p = new IndentPrinter(new PrintWriter(w), '..', false)
p.incrementIndent()
p.printIndent()
p.println('a')
w.toString()
//// a matcher sees what its builder has become
def sb = new StringBuilder('a -b c -b')
def m = (~/ -b/).matcher(sb)
int i = 0
while (m.find(i)) { sb.replace(m.start(), m.end(), ''); i = m.start() }
sb.toString()
//// a matcher with another pattern
def m = 'abc' =~ /b/
m.usePattern(~/c/)
m.find() ? m.start() : -1
//// anything is a pattern by its text
[('a1' =~ 1).find(), 'null' ==~ null, 5 ==~ 5, [1] =~ /1/ ? 'in' : 'out', 'c' ==~ ('c' as char)]
