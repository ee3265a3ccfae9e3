// Which of Java's types a list is of, and the classes of lists that scripts can name.

import type { NativeType } from '../native-type.ts';
import type { ListType } from '../value.ts';
import { arrayListType, linkedListType } from './list.ts';
import { listWithDefaultType } from './list-with-default.ts';
import { arrayDequeType, copyOnWriteType, priorityQueueType, stackType, tuple2Type, tupleType } from './queues.ts';

export const LIST_TYPES: Readonly<Record<Exclude<ListType, 'array' | 'JSONArray'>, NativeType>> = {
  ArrayList: arrayListType,
  LinkedList: linkedListType,
  ArrayDeque: arrayDequeType,
  Stack: stackType,
  CopyOnWriteArrayList: copyOnWriteType,
  PriorityQueue: priorityQueueType,
  Tuple: tupleType,
  Tuple2: tuple2Type,
  ListWithDefault: listWithDefaultType,
  unmodifiable: { ...arrayListType, name: 'java.util.Collections$UnmodifiableRandomAccessList' },
};

export const LIST_CLASSES: readonly NativeType[] = [
  arrayListType,
  linkedListType,
  arrayDequeType,
  stackType,
  copyOnWriteType,
  priorityQueueType,
  tupleType,
  tuple2Type,
  { ...arrayListType, name: 'java.util.Vector' },
  // Without a behaviour of their own that a pipeline could see.
  ...['java.util.concurrent.ConcurrentLinkedQueue', 'java.util.concurrent.LinkedBlockingQueue', 'java.util.concurrent.LinkedBlockingDeque', 'java.util.concurrent.ConcurrentLinkedDeque'].map((name) => ({ ...linkedListType, name })),
];
