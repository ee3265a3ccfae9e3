// Fills in what Java 17, Groovy 2.4 and Ant answer: `groovy -cp /usr/share/java/ant.jar record.groovy TABLE…` rewrites each table in place.
// A row is an operation, its arguments and the answer, separated by tabs; the answer may be missing in new rows.
// Escapes in fields: \t \n \r \\ and, for all that is not ASCII, a backslash with u and four digits. An exception is `!! class: message`.
import java.math.RoundingMode

def shell = new GroovyShell()
def values = [:]
def number = { String text -> values.computeIfAbsent(text) { shell.evaluate(it) } }
def typed = { it == null ? 'null' : "${it.class.simpleName} $it" as String }
def spans = { m -> (0..m.groupCount()).collect { "${m.start(it)}-${m.end(it)}" }.join(' ') }
TimeZone.setDefault(TimeZone.getTimeZone('UTC'))
Locale.setDefault(Locale.ENGLISH)
def bytes = { it.toList().collect { b -> b & 255 } }
def list = { it.collect { part -> "<$part>" }.join('') }

operations = [
    // Operands are Groovy literals.
    add: { a, b -> typed(number(a) + number(b)) },
    subtract: { a, b -> typed(number(a) - number(b)) },
    multiply: { a, b -> typed(number(a) * number(b)) },
    divide: { a, b -> typed(number(a) / number(b)) },
    intdiv: { a, b -> typed(number(a).intdiv(number(b))) },
    mod: { a, b -> typed(number(a) % number(b)) },
    power: { a, b -> typed(number(a)**number(b)) },
    compare: { a, b -> typed(number(a) <=> number(b)) },
    equals: { a, b -> typed(number(a) == number(b)) },
    sameKey: { a, b -> typed(number(a).equals(number(b))) },
    and: { a, b -> typed(number(a) & number(b)) },
    or: { a, b -> typed(number(a) | number(b)) },
    xor: { a, b -> typed(number(a) ^ number(b)) },
    leftShift: { a, b -> typed(number(a) << number(b)) },
    rightShift: { a, b -> typed(number(a) >> number(b)) },
    rightShiftUnsigned: { a, b -> typed(number(a) >>> number(b)) },
    literal: { a -> typed(number(a)) },
    negate: { a -> typed(-number(a)) },
    bitwiseNegate: { a -> typed(~number(a)) },
    truth: { a -> typed(number(a) as boolean) },
    hashCode: { a -> typed(number(a).hashCode()) },
    abs: { a -> typed(number(a).abs()) },
    toInteger: { a -> typed(number(a).toInteger()) },
    toLong: { a -> typed(number(a).toLong()) },
    toDouble: { a -> typed(number(a).toDouble()) },
    toFloat: { a -> typed(number(a).toFloat()) },
    toBigDecimal: { a -> typed(number(a).toBigDecimal()) },
    toBigInteger: { a -> typed(number(a).toBigInteger()) },
    assign: { type, a -> typed(shell.evaluate("$type x = $a; x")) },
    round: { a -> typed(number(a).round()) },
    roundTo: { a, digits -> typed(number(a).round(digits as int)) },
    trunc: { a, digits -> typed(number(a).trunc(digits as int)) },
    setScale: { a, scale, mode -> typed(number(a).setScale(scale as int, RoundingMode.valueOf(mode))) },
    precision: { a, digits, mode -> typed(number(a).round(new java.math.MathContext(digits as int, RoundingMode.valueOf(mode)))) },
    divideTo: { a, b, digits, mode -> typed(number(a).divide(number(b), new java.math.MathContext(digits as int, RoundingMode.valueOf(mode)))) },
    divideScale: { a, b, scale, mode -> typed(number(a).divide(number(b), scale as int, RoundingMode.valueOf(mode))) },
    remainder: { a, b -> typed(number(a).remainder(number(b))) },
    strip: { a -> typed(number(a).stripTrailingZeros()) },
    plain: { a -> typed(number(a).toPlainString()) },
    unsigned: { a, radix -> [2: { Integer.toBinaryString(it) }, 8: { Integer.toOctalString(it) }, 16: { Integer.toHexString(it) }][radix as int](number(a)) },
    radix: { a, radix -> Integer.toString(number(a), radix as int) },
    parseInteger: { text, radix -> typed(Integer.parseInt(text, radix as int)) },
    parseLong: { text, radix -> typed(Long.parseLong(text, radix as int)) },
    parseBigInteger: { text, radix -> typed(new BigInteger(text, radix as int)) },
    parseBigDecimal: { text -> typed(new BigDecimal(text)) },
    parseDouble: { text -> typed(Double.parseDouble(text)) },
    decode: { text -> typed(Integer.decode(text)) },
    // Regular expressions: the spans of the match and its groups, one match after the other.
    find: { pattern, text -> def m = java.util.regex.Pattern.compile(pattern).matcher(text); def all = []; while (m.find()) all << spans(m); all.join(', ') },
    matches: { pattern, text -> def m = java.util.regex.Pattern.compile(pattern).matcher(text); m.matches() ? spans(m) : 'no' },
    lookingAt: { pattern, text -> def m = java.util.regex.Pattern.compile(pattern).matcher(text); m.lookingAt() ? spans(m) : 'no' },
    flags: { pattern, flags, text -> def m = java.util.regex.Pattern.compile(pattern, flags as int).matcher(text); def all = []; while (m.find()) all << spans(m); all.join(', ') },
    replaceAll: { pattern, text, replacement -> text.replaceAll(pattern as String, replacement as String) },
    replaceFirst: { pattern, text, replacement -> text.replaceFirst(pattern as String, replacement as String) },
    split: { pattern, text, limit -> list(text.split(pattern, limit as int)) },
    quote: { text -> java.util.regex.Pattern.quote(text) },
    quoteReplacement: { text -> java.util.regex.Matcher.quoteReplacement(text) },
    // Texts; the arguments of format are Groovy literals.
    format: { format, args -> String.format(format as String, (args ? shell.evaluate("[$args]") : []) as Object[]) },
    padLeft: { text, size, padding -> text.padLeft(size as int, padding) },
    padRight: { text, size, padding -> text.padRight(size as int, padding) },
    center: { text, size, padding -> text.center(size as int, padding) },
    tokenize: { text, delimiters -> list(text.tokenize(delimiters)) },
    tr: { text, from, to -> text.tr(from, to) },
    capitalize: { text -> text.capitalize() },
    expand: { text, size -> text.expand(size as int) },
    stripIndent: { text -> text.stripIndent() },
    stripIndentBy: { text, size -> text.stripIndent(size as int) },
    stripMargin: { text, margin -> text.stripMargin(margin) },
    readLines: { text -> list(text.readLines()) },
    normalize: { text -> text.normalize() },
    next: { text -> text.next() },
    previous: { text -> text.previous() },
    minus: { text, part -> text - part },
    textHash: { text -> text.hashCode() },
    compareTexts: { a, b -> a.compareTo(b) },
    toBoolean: { text -> text.toBoolean() },
    isBlank: { text -> text.isAllWhitespace() },
    repeat: { text, times -> text * (times as int) },
    toJson: { expression -> groovy.json.JsonOutput.toJson(shell.evaluate(expression)) },
    prettyPrint: { text -> groovy.json.JsonOutput.prettyPrint(text) },
    parseJson: { text -> groovy.json.JsonOutput.toJson(new groovy.json.JsonSlurper().parseText(text)) },
    encodeBase64: { kind, text -> [standard: Base64.encoder, url: Base64.urlEncoder, mime: Base64.mimeEncoder][kind].encodeToString(text.getBytes('UTF-8')) },
    decodeBase64: { kind, text -> bytes([standard: Base64.decoder, url: Base64.urlDecoder, mime: Base64.mimeDecoder][kind].decode(text as String)) },
    groovyBase64: { text -> bytes(text.decodeBase64()) },
    decodeHex: { text -> bytes(text.decodeHex()) },
    digest: { name, text -> java.security.MessageDigest.getInstance(name).digest(text.getBytes('UTF-8')).encodeHex() },
    encodeUrl: { text -> URLEncoder.encode(text, 'UTF-8') },
    decodeUrl: { text -> URLDecoder.decode(text, 'UTF-8') },
    url: { text -> def u = new URL(text); [u.protocol, u.host, u.port, u.path, u.query, u.ref, u.file, u.userInfo, u.authority, u.defaultPort, u] },
    uri: { text -> def u = new URI(text); [u.scheme, u.host, u.port, u.path, u.query, u.fragment, u.userInfo, u.authority, u.schemeSpecificPart] },
    properties: { text -> def p = new Properties(); p.load(new StringReader(text)); p.keySet().sort().collect { "<$it=${p[it]}>" }.join('') },
    formatDate: { pattern, time, zone -> new Date(time as long).format(pattern, TimeZone.getTimeZone(zone)) },
    parseDate: { pattern, text -> Date.parse(pattern, text).time },
    dateText: { time -> new Date(time as long).toString() },
    instant: { time -> java.time.Instant.ofEpochMilli(time as long).toString() },
    isoDate: { text -> java.time.OffsetDateTime.parse(text).toInstant().toEpochMilli() },
    ant: { pattern, path -> Class.forName('org.apache.tools.ant.types.selectors.SelectorUtils').matchPath(pattern.endsWith('/') ? pattern + '**' : pattern as String, path as String) },
    defaultExcludes: { Class.forName('org.apache.tools.ant.DirectoryScanner').defaultExcludes.sort().join(' ') },
    xmlText: { text -> new XmlSlurper().parseText(text).text() },
    escapeXml: { text -> groovy.xml.XmlUtil.escapeXml(text) },
]

def unescape = { String s -> s.replaceAll(/\\(u([0-9a-f]{4})|.)/) { all, what, hex -> hex ? (char) Integer.parseInt(hex, 16) : [t: '\t', n: '\n', r: '\r'].get(what, what) } }
def escape = { String s ->
    s.collectReplacements { c -> c == '\\' ? '\\\\' : c == '\n' ? '\\n' : c == '\t' ? '\\t' : c == '\r' ? '\\r' : c < ' ' || c > '~' ? String.format('\\u%04x', (int) c) : null }
}
args.each { name ->
    def file = new File(name)
    file.text = file.readLines('UTF-8').collect { line ->
        if (line.startsWith('#') || !line) return line
        def fields = line.split('\t', -1)
        def operation = operations[fields[0]]
        if (operation == null) throw new IllegalArgumentException("no such operation: $line")
        def count = operation.maximumNumberOfParameters
        def inputs = fields.drop(1).take(operation.parameterTypes && fields[0] != 'defaultExcludes' ? count : 0).toList()
        def answer
        try {
            answer = operation(*inputs.collect(unescape)) as String
        } catch (StackOverflowError e) {
            answer = '!! java.lang.StackOverflowError: null'
        } catch (Throwable e) {
            answer = "!! ${e.class.name}: ${e.message}" as String
        }
        ([fields[0]] + inputs + [escape(answer)]).join('\t')
    }.join('\n') + '\n'
}
