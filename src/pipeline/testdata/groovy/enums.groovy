//// enum Color { RED, GREEN }; Color c = 'RED'; c
enum Color { RED, GREEN }; Color c = 'RED'; c
//// enum Color { RED, GREEN }; 'GREEN' as Color
enum Color { RED, GREEN }; 'GREEN' as Color
//// enum Color { RED, GREEN }; 'BLUE' as Color
enum Color { RED, GREEN }; 'BLUE' as Color
//// enum Color { RED, GREEN }; Color c = "${'RED'}"; c.ordinal()
enum Color { RED, GREEN }; Color c = "${'RED'}"; c.ordinal()
//// enum Color { RED, GREEN }; def f(Color c) { c.name() }; f(Color.RED)
enum Color { RED, GREEN }; def f(Color c) { c.name() }; f(Color.RED)
//// enum Color { RED, GREEN }; def f(Color c) { c.name() }; f('RED')
enum Color { RED, GREEN }; def f(Color c) { c.name() }; f('RED')
//// enum C { A, B { String toString() { 'bee' } }; }; [C.A.toString(), C.B.toString(), C.B.name(), C.values()*.name()]
enum C { A, B { String toString() { 'bee' } }; }; [C.A.toString(), C.B.toString(), C.B.name(), C.values()*.name()]
//// enum C { A(1), B(2) { int twice() { n * 20 } }; final int n; C(int n) { this.n = n }; int twice() { n * 2 } }; [C.A.twice(), C.B.twice(), C.valueOf('B').n]
enum C { A(1), B(2) { int twice() { n * 20 } }; final int n; C(int n) { this.n = n }; int twice() { n * 2 } }; [C.A.twice(), C.B.twice(), C.valueOf('B').n]
//// enum C { A, B }; [C.A.next(), C.B.next(), C.A.previous(), C.A < C.B, C.A.compareTo(C.B), C.A.ordinal(), C.B.declaringClass.simpleName]
enum C { A, B }; [C.A.next(), C.B.next(), C.A.previous(), C.A < C.B, C.A.compareTo(C.B), C.A.ordinal(), C.B.declaringClass.simpleName]
//// enum C { A, B }; C.valueOf('Z')
enum C { A, B }; C.valueOf('Z')
//// enum C { A, B }; switch (C.A) { case C.A: 'a'; break; default: 'x' }
enum C { A, B }; switch (C.A) { case C.A: 'a'; break; default: 'x' }
//// enum C { A, B }; (C.A..C.B).toList()
enum C { A, B }; (C.A..C.B).toList()
//// enum C { A, B }; C.A in [C.A] && C.A == C.A && C.A.equals(C.A)
enum C { A, B }; C.A in [C.A] && C.A == C.A && C.A.equals(C.A)
//// enum C { A, B }; [(C.A): 1][C.A]
enum C { A, B }; [(C.A): 1][C.A]
//// enum C { A, B }; C.values().find { it.name() == 'B' }
enum C { A, B }; C.values().find { it.name() == 'B' }
//// enum C { A, B; static C parse(String s) { values().find { it.name().equalsIgnoreCase(s) } } }; C.parse('b')
enum C { A, B; static C parse(String s) { values().find { it.name().equalsIgnoreCase(s) } } }; C.parse('b')
//// enum C { A('x'); String label; C(String label) { this.label = label } }; C.A.label
enum C { A('x'); String label; C(String label) { this.label = label } }; C.A.label
//// enum C { A, B }; C.A.class.simpleName + C.simpleName
enum C { A, B }; C.A.class.simpleName + C.simpleName
//// enum C { A, B }; C.A.hashCode() == C.A.hashCode()
enum C { A, B }; C.A.hashCode() == C.A.hashCode()
//// enum C { A, B }; "${C.A}" + C.A
enum C { A, B }; "${C.A}" + C.A
//// enum C { A, B }; C.A = null
enum C { A, B }; C.A = null
//// enum C { A { def f() { 'fa' } }, B { def f() { 'fb' } }; abstract f() }; C.values()*.f()
enum C { A { def f() { 'fa' } }, B { def f() { 'fb' } }; abstract f() }; C.values()*.f()
