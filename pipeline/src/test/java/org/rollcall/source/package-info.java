/** Tests of the readers; fixtures are made in the tests, small, and named for their quirk. */
@NullMarked
package org.rollcall.source;

import org.jspecify.annotations.NullMarked;
