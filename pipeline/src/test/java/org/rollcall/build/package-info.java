/** What the build makes: of what, under which licences, the same from the same sources. */
@NullMarked
package org.rollcall.build;

import org.jspecify.annotations.NullMarked;
