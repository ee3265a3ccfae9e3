//// a map's own get answers properties, indexes and defaults
class Settings extends LinkedHashMap { def fallback; Settings(f) { fallback = f }; def get(Object k) { def v = super.get(k); v == null ? fallback[k] : v } }
def s = new Settings([level: 'info'])
s.name = 'x'
[s.name, s.level, s['level'], s.get('level'), s.getAt('name'), s.nothing, s]
//// a map's own put gets properties and indexes
class Loud extends HashMap { def put(Object k, Object v) { println "put $k"; super.put(k, v) } }
def m = new Loud()
m.a = 1
m['b'] = 2
m.put('c', 3)
m << [d: 4]
m.putAll(e: 5)
m.putAt('f', 6)
m
//// a map's own putAll gets what is added
class Loud extends HashMap { void putAll(Map m) { println "all $m"; super.putAll(m) } }
def m = new Loud()
m << [a: 1]
def n = m + [b: 2]
[n.getClass().simpleName, n, m]
//// a map's own containsKey is asked for a default
class Shy extends HashMap { boolean containsKey(Object k) { k == 'z' } }
def m = new Shy()
m.a = 1
[m.containsKey('z'), m.containsKey('a'), m.get('a', 2), m.a]
//// what a map's class declares is no property from without
class Named extends HashMap { String name = 'n'; private String hidden = 'h'; def bar = 5; def inner() { [name, hidden, bar, other] } }
def m = new Named()
m.name = 'set'
m.hidden = 'entry'
m.other = 'o'
[m.name, m.getName(), m.hidden, m.bar, m.size(), m.inner()]
//// a list's own add and get
class Loud extends ArrayList { boolean add(Object o) { println "add $o"; super.add(o) } ; def get(int i) { "<${super.get(i)}>" } }
def l = new Loud()
l << 1
l.add(2)
def m = l + 3
[l[0], l[-1], l.first(), m.getClass().simpleName, m.size()]
//// a class that is a map by delegation
class Wrapped implements Map { @Delegate Map entries = [:] }
def w = new Wrapped()
w.a = 1
[w.a, w['a'], w.size(), w.entries]
//// an object that is a map is one for Java's methods
class Own extends HashMap { def hi() { 'hi' } }
Map own = new Own()
own.a = 1
def ask(Map m) { m.hi() }
[own.hi(), ask(own), [z: 1] + own, new LinkedHashMap(own), [:] << own]
