/** Speed and memory, as ratios against a floor measured in the same run: {@code make bench}. */
@NullMarked
package org.rollcall.bench;

import org.jspecify.annotations.NullMarked;
