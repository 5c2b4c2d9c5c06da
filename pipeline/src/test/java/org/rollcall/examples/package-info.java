/** The scripts of {@code examples/} run on what a run publishes. */
@NullMarked
package org.rollcall.examples;

import org.jspecify.annotations.NullMarked;
