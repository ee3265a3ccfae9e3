//// a text is filled in by a shell
def fill = { Map values, String text -> new GroovyShell(new Binding(values)).evaluate('"' + text + '"').toString() }
[fill(arch: 'x86', n: 2, '${arch}-v$n'), fill([:], 'plain'), fill(m: [a: [1, 2]], '${m.a.sum() * 2}')]
//// a shell keeps what its texts assign
def shell = new GroovyShell()
shell.setVariable('list', [3, 1, 2])
shell.evaluate('sorted = list.sort(false); def own = 1')
[shell.getVariable('sorted'), shell.evaluate('sorted.size() + list[0]'), shell.context.variables.keySet() as List, shell.context.hasVariable('own')]
//// a binding is read and written by name
def b = new Binding(x: 3)
b.y = 4
b.setVariable('z', 5)
[new GroovyShell(b).evaluate('def twice(a) { a * 2 }\ntwice(x) + y * z'), b.x, b.getVariable('y'), b.hasVariable('q'), b.variables]
//// what a shell parses has methods
def s = new GroovyShell().parse('def greet(name) { "hi $name".toString() }\ndef answer = { 42 }')
[s.greet('bo'), s instanceof Script]
//// a shell knows nothing of who asks it
def here = 1
new GroovyShell().evaluate('import java.util.regex.Pattern\n"${Pattern.quote("a")}".length()')
//// Eval takes definitions too
[Eval.me('def f(a) { a + 1 }\nf(2)'), Eval.x(4, 'x * x'), Eval.xyz(1, 2, 3, 'x + y + z')]
