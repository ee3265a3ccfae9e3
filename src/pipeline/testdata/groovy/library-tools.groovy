//// normalized addresses
['http://a/b/../c/./d', 'a/../../b', '/../x', 'http://h', 'http://h/a/b/..', 'mailto:x', 'a/b/.', '', 'http://h/a//b/', './a', 'a/..'].collect { new URI(it).normalize().toString() }
//// addresses below others
[['http://a/b/', 'http://a/b/c/d'], ['http://a/b', 'http://a/b/c'], ['http://a/b', 'http://x/b'], ['/a/b', '/a/b'], ['http://a/b', 'http://a/bc']].collect { new URI(it[0]).relativize(new URI(it[1])).toString() }
//// an address of parts
new URI('http', 'host', '/p a', 'q=1 2', 'frag').toString()
//// an address with a user and a port
new URI('http', 'u', 'host', 80, '/p%', 'a=ä&b', null).toString()
//// an address that is no place
new URI('mailto', 'a@b', null).toString()
//// an address of a file
new URI('file', null, '/a b', null).toString()
//// a level of logging
java.util.logging.Level.WARNING.toString()
//// a scanner
def s = new Scanner('a 1\nb 2')
[s.next(), s.nextInt(), s.nextLine(), s.nextLine(), s.hasNextLine(), s.hasNext()]
//// numbers of a scanner
def s = new Scanner('1 2 x')
def n = 0
while (s.hasNextInt()) n += s.nextInt()
[n, s.next()]
//// what is no number for a scanner
new Scanner('x').nextInt()
//// a set of bits
def b = new BitSet()
b.set(1)
b.set(3)
[b, b.cardinality(), b.get(1), b[3], b[2], b.nextSetBit(2), b.nextClearBit(1), b.length(), b.isEmpty()]
//// bits together
def b = new BitSet(8)
b.set(0, 4)
b.flip(1)
b.clear(0)
def c = new BitSet()
c.set(2)
[b, c, b & c, b | c, b ^ c, b.intersects(c), b == c, b.clone()]
//// a bit before the first
new BitSet().set(-1)
//// letters without their accents
java.text.Normalizer.normalize('Ünï', java.text.Normalizer.Form.NFD).replaceAll(/\p{M}/, '') + java.text.Normalizer.isNormalized('a', java.text.Normalizer.Form.NFC)
//// an HMAC
def m = javax.crypto.Mac.getInstance('HmacSHA256')
m.init(new javax.crypto.spec.SecretKeySpec('k'.bytes, 'HmacSHA256'))
m.doFinal('d'.bytes).encodeHex().toString()
//// HMACs of other digests
['HmacMD5', 'HmacSHA1', 'HmacSHA512'].collect { a -> def m = javax.crypto.Mac.getInstance(a); m.init(new javax.crypto.spec.SecretKeySpec(('k' * 200).bytes, a)); m.update('a'.bytes); m.doFinal('b'.bytes).encodeBase64().toString() }
//// the cause of causes
org.codehaus.groovy.runtime.StackTraceUtils.sanitize(new Exception('a')).message + org.codehaus.groovy.runtime.StackTraceUtils.extractRootCause(new Exception('a', new RuntimeException('b'))).message
//// constants of an object
def c = Calendar.getInstance(TimeZone.getTimeZone('UTC'))
c.setTimeInMillis(0)
[c.get(c.YEAR), c.get(c.MONTH), c.with { get(DAY_OF_MONTH) }]
//// a GString has the methods of a text
"${1}a".nope()
//// a GString is compared by its text
"a${1}" > 3L
//// a builder writes maps as Java does
def sb = new StringBuilder()
sb << [a: 1] << [1]
sb.toString()
//// a writer writes maps as Groovy does
def w = new StringWriter()
w << [a: 1]
w.toString()
//// a text and a map
'a' << [a: 1]
//// parts of arrays as texts
new String('abc'.toCharArray(), 1, 2) + new String('abcd'.bytes, 0, 2)
//// addresses seen from others
[['http://a/b/c', '../d'], ['http://a/b/c/', 'd?x=1#f'], ['http://a/b', '/z'], ['http://a', 'b'], ['http://a/b', '//h2/x'], ['http://a/b', 'http://c'], ['a/b', 'c'], ['http://a/b?q', '#f'], ['http://a/b/c', ''], ['http://a/b/c', './../../x'], ['http://a/b/c', '?y=2']].collect { new URI(it[0]).resolve(it[1]).toString() }
//// escapes of texts
groovy.json.StringEscapeUtils.escapeJava('a"b\n\\ä/\'€') + groovy.json.StringEscapeUtils.unescapeJava('\\u0041\\n\\"') + groovy.json.StringEscapeUtils.escapeJavaScript('</a>\'"')
//// a level by its name
[java.util.logging.Level.parse('FINE').toString(), java.util.logging.Logger.getLogger('q').handlers.length]
