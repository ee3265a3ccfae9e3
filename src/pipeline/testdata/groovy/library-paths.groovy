//// paths of parts
[java.nio.file.Paths.get('a', '', 'b/', '/c.txt').toString(), java.nio.file.Paths.get('').toString(), "${java.nio.file.Paths.get('a', 'b')}/c".toString()]
//// normalized paths
['/a/b/../c', 'a/./b', '../x', '/../x', '', '/', 'a/..', './a', '../../x/../y'].collect { java.nio.file.Paths.get(it).normalize().toString() }
//// parts of paths
['/a/b', 'a', '/', '/a', '', 'a/b/c'].collect { def p = java.nio.file.Paths.get(it); [p.fileName?.toString(), p.parent?.toString(), p.root?.toString(), p.nameCount, p.isAbsolute()] }
//// from one path to another
def path = { java.nio.file.Paths.get(it) }
[['/a/b', '/a/c/d'], ['a/b', 'a/b/c'], ['a/b', 'a/b'], ['', 'x'], ['a', 'b']].collect { path(it[0]).relativize(path(it[1])).toString() }
//// no way from a relative path to an absolute one
java.nio.file.Paths.get('a').relativize(java.nio.file.Paths.get('/b'))
//// paths in paths
def p = java.nio.file.Paths.get('a/b')
[p.resolve('c').toString(), p.resolve('/c').toString(), p.resolve('').toString(), p.resolveSibling('c').toString(), p.subpath(0, 1).toString(), p.getName(1).toString(), p.toFile().name, p.collect { it.toString() }]
//// beginnings and ends of paths
def p = java.nio.file.Paths.get('a/b/c')
[p.startsWith('a'), p.startsWith('a/b'), p.startsWith('ab'), p.startsWith('/a'), p.endsWith('c'), p.endsWith('b/c'), p.endsWith('x'), p == java.nio.file.Paths.get('a//b/c')]
//// a path is a text where one is declared
String s = java.nio.file.Paths.get('a', 'b')
s
//// a file's path
new File('/x/y').toPath().getFileName().toString()
