//// String s=21; s
String s=21; s
//// String s=[a:1]; s
String s=[a:1]; s
//// String s=[1,'b']; s
String s=[1,'b']; s
//// String s=null; s
String s=null; s
//// String s=1.5; s
String s=1.5; s
//// String s="a${1}"; s.getClass()
String s="a${1}"; s.getClass()
//// int x='5'; x
int x='5'; x
//// int x='12'; x
int x='12'; x
//// Integer x='12'; x
Integer x='12'; x
//// int x=3.7; x
int x=3.7; x
//// int x=null; x
int x=null; x
//// boolean b=null; b
boolean b=null; b
//// boolean b='a'; b
boolean b='a'; b
//// Boolean b=null; b
Boolean b=null; b
//// Boolean b=0; b
Boolean b=0; b
//// char c='a'; c
char c='a'; c
//// char c='ab'; c
char c='ab'; c
//// char c=65; c
char c=65; c
//// long l=1; l
long l=1; l
//// long l='a'; l
long l='a'; l
//// double d=1; d
double d=1; d
//// double d='1.5'; d
double d='1.5'; d
//// BigDecimal d=1; d
BigDecimal d=1; d
//// BigDecimal d='1.5'; d
BigDecimal d='1.5'; d
//// BigInteger d=1.7; d
BigInteger d=1.7; d
//// float f=1.1; f
float f=1.1; f
//// byte b=300; b
byte b=300; b
//// short b=70000; b
short b=70000; b
//// List l='abc'; l
List l='abc'; l
//// List l=[1] as Set; l
List l=[1] as Set; l
//// List l=1..3; l.getClass()
List l=1..3; l.getClass()
//// List l=['a','b'] as String[]; l
List l=['a','b'] as String[]; l
//// List l=1; l
List l=1; l
//// List l=[a:1]; l
List l=[a:1]; l
//// Set s=[1,2,1]; s
Set s=[1,2,1]; s
//// Set s='a'; s
Set s='a'; s
//// HashSet s=[1,2,1]; s
HashSet s=[1,2,1]; s
//// LinkedList l=[1]; l
LinkedList l=[1]; l
//// ArrayList l=[1]; l.getClass()
ArrayList l=[1]; l.getClass()
//// Collection c=[1]; c
Collection c=[1]; c
//// Map m=[1]; m
Map m=[1]; m
//// Map m='a'; m
Map m='a'; m
//// HashMap m=[a:1]; m
HashMap m=[a:1]; m
//// TreeMap m=[b:1,a:2]; m
TreeMap m=[b:1,a:2]; m
//// String[] a=[1,2]; a
String[] a=[1,2]; a
//// String[] a='ab'; a
String[] a='ab'; a
//// int[] a=[1,'2']; a
int[] a=[1,'2']; a
//// int[] a=['1']; a
int[] a=['1']; a
//// int[] a=[1,2.5]; a
int[] a=[1,2.5]; a
//// Object[] a=[1,'2']; a
Object[] a=[1,'2']; a
//// Closure c=1; c
Closure c=1; c
//// Closure c={}; 1
Closure c={}; 1
//// Integer x=[1,2]; x
Integer x=[1,2]; x
//// Object o=1; o
Object o=1; o
//// Number n='a'; n
Number n='a'; n
//// Number n=1; n
Number n=1; n
//// def x=(int)'5'; x
def x=(int)'5'; x
//// def x=(String)1; x
def x=(String)1; x
//// def x=(Integer)'12'; x
def x=(Integer)'12'; x
//// def x=(List)'abc'; x
def x=(List)'abc'; x
//// def x=(int)3.99; x
def x=(int)3.99; x
//// def x=(char)97; x
def x=(char)97; x
//// def x=(long)'a'; x
def x=(long)'a'; x
//// def x=(Set)[1,1]; x
def x=(Set)[1,1]; x
//// def x=(String[])[1,2]; x
def x=(String[])[1,2]; x
//// def x=(boolean)'' ; x
def x=(boolean)'' ; x
//// '12' as int
'12' as int
//// '12' as Integer
'12' as Integer
//// ' 12 ' as Integer
' 12 ' as Integer
//// 'x' as Integer
'x' as Integer
//// '1.5' as BigDecimal
'1.5' as BigDecimal
//// '1.5' as double
'1.5' as double
//// 'false' as Boolean
'false' as Boolean
//// 'false' as boolean
'false' as boolean
//// '' as boolean
'' as boolean
//// null as String
null as String
//// null as int
null as int
//// 1 as String
1 as String
//// [1,2] as String
[1,2] as String
//// [a:1] as String
[a:1] as String
//// [1,2,2] as Set
[1,2,2] as Set
//// [1,2] as int[]
[1,2] as int[]
//// ['1','2'] as int[]
['1','2'] as int[]
//// [1,2] as String[]
[1,2] as String[]
//// 'abc' as char[]
'abc' as char[]
//// 'abc' as String[]
'abc' as String[]
//// (1..3) as int[]
(1..3) as int[]
//// [3,1,2] as TreeSet
[3,1,2] as TreeSet
//// [1,2] as LinkedList
[1,2] as LinkedList
//// 3.7 as int
3.7 as int
//// 3.7 as Integer
3.7 as Integer
//// 65 as char
65 as char
//// 'a' as char
'a' as char
//// 'ab' as char
'ab' as char
//// 1 as boolean
1 as boolean
//// 0 as Boolean
0 as Boolean
//// "a${1}" as String
"a${1}" as String
//// ([compare:{a,b->5}] as Comparator).compare(1,2)
([compare:{a,b->5}] as Comparator).compare(1,2)
//// '1' as Long
'1' as Long
//// '1' as long
'1' as long
//// 12 as BigDecimal
12 as BigDecimal
//// 1.5 as BigInteger
1.5 as BigInteger
//// 1L as Integer
1L as Integer
//// 3000000000L as int
3000000000L as int
//// 'a' as Object
'a' as Object
//// 'a' as CharSequence
'a' as CharSequence
//// [1] as Collection
[1] as Collection
//// def f(int a){a}; f('5')
def f(int a){a}; f('5')
//// def f(int a){a}; f(3L)
def f(int a){a}; f(3L)
//// def f(long a){a}; f(3)
def f(long a){a}; f(3)
//// def f(double a){a}; f(3)
def f(double a){a}; f(3)
//// def f(double a){a}; f(1.5)
def f(double a){a}; f(1.5)
//// def f(BigDecimal a){a}; f(3)
def f(BigDecimal a){a}; f(3)
//// def f(String a){a}; f(3)
def f(String a){a}; f(3)
//// def f(String a){a.getClass()}; f("${3}")
def f(String a){a.getClass()}; f("${3}")
//// def f(List a){a}; f([1] as Set)
def f(List a){a}; f([1] as Set)
//// def f(List a){a}; f(['x'] as String[])
def f(List a){a}; f(['x'] as String[])
//// def f(Object[] a){a}; f([1])
def f(Object[] a){a}; f([1])
//// def f(Object[] a){a}; f(1,2)
def f(Object[] a){a}; f(1,2)
//// def f(String... a){a}; f('x',"y${1}")
def f(String... a){a}; f('x',"y${1}")
//// def f(int a){a}; f(null)
def f(int a){a}; f(null)
//// def f(Integer a){a}; f(null)
def f(Integer a){a}; f(null)
//// def f(boolean a){a}; f('x')
def f(boolean a){a}; f('x')
//// def f(char a){a}; f('x')
def f(char a){a}; f('x')
//// def f(Map a){a}; f(null)
def f(Map a){a}; f(null)
//// def f(Object o){'O'}; def f(String o){'S'}; f("a${1}")+f('a')+f(1)+f(null)
def f(Object o){'O'}; def f(String o){'S'}; f("a${1}")+f('a')+f(1)+f(null)
//// def f(Object o){'O'}; def f(List o){'L'}; def f(Collection c){'C'}; f([])+f([] as Set)+f(1..2)+f([:])
def f(Object o){'O'}; def f(List o){'L'}; def f(Collection c){'C'}; f([])+f([] as Set)+f(1..2)+f([:])
//// def f(Number o){'N'}; def f(int o){'I'}; def f(long l){'L'}; f(1)+f(1L)+f(1.5)+f(1G)
def f(Number o){'N'}; def f(int o){'I'}; def f(long l){'L'}; f(1)+f(1L)+f(1.5)+f(1G)
//// def f(String a, int b=2, int c=3){"$a $b $c"}; f('x')+f('x',5)+f('x',5,6)
def f(String a, int b=2, int c=3){"$a $b $c"}; f('x')+f('x',5)+f('x',5,6)
//// def f(int a){'i'}; def f(Integer a){'I'}; f(1)
def f(int a){'i'}; def f(Integer a){'I'}; f(1)
//// def f(double a){'d'}; def f(BigDecimal a){'B'}; f(1.5)+f(1)
def f(double a){'d'}; def f(BigDecimal a){'B'}; f(1.5)+f(1)
//// def f(String s){'S'}; def f(Integer s){'I'}; f(null)
def f(String s){'S'}; def f(Integer s){'I'}; f(null)
//// def f(Map m, String s){"$m $s"}; f('x', a:1)
def f(Map m, String s){"$m $s"}; f('x', a:1)
//// def f(Map m=[:], String s){"$m $s"}; f('x')
def f(Map m=[:], String s){"$m $s"}; f('x')
//// def f(a,b){}; f(1)
def f(a,b){}; f(1)
//// int f(){ '12' }; f()
int f(){ '12' }; f()
//// int f(){ 3.7 }; f()
int f(){ 3.7 }; f()
//// String f(){ 5 }; f()
String f(){ 5 }; f()
//// void f(){ 5 }; f()
void f(){ 5 }; f()
//// boolean f(){ 'x' }; f()
boolean f(){ 'x' }; f()
//// List f(){ 1 }; f()
List f(){ 1 }; f()
//// a class with its own asType
class Mood { def asked = []; def asType(Class type) { asked << type.simpleName; 6 } }
def mood = new Mood(); [mood as Integer, mood.asked].toString()
//// a declared type and a cast don't ask asType
class Shade { def asType(Class type) { 'converted' }; String toString() { 'plain' } }
String declared = new Shade(); [declared, (String) new Shade(), new Shade() as String].toString()
//// Double d = 1e400G; d
Double d = 1e400G; d
//// double d = 1e400G; d
double d = 1e400G; d
//// Double d = 1.5G; d
Double d = 1.5G; d
//// 'x1' as Integer
'x1' as Integer
