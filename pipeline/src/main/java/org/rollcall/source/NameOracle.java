package org.rollcall.source;

/**
 * Says whether a text is a name that is known. A reader asks where a list leaves in doubt where one
 * name ends: after a lost comma, at "and", in a name that holds a comma. It learns nothing else of
 * the name.
 */
@FunctionalInterface
public interface NameOracle {

  /** Knows no name at all: then a list is read as its commas have it. */
  NameOracle NONE = text -> false;

  boolean isName(String text);
}
