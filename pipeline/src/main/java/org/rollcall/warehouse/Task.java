package org.rollcall.warehouse;

import java.io.Serializable;

/**
 * One of many pieces of work that know nothing of each other, each with a number from which all
 * that is its own follows. It may be done in any process, and more than once: it reads nothing but
 * what it is given, and writes nowhere.
 *
 * @param <I> what all of them read
 * @param <O> what each of them finds
 */
@FunctionalInterface
public interface Task<I extends Serializable, O extends Serializable> extends Serializable {

  O of(I shared, int number);
}
