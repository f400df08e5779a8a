/** Generators and named inputs that the tests of several packages share. */
@NullMarked
package dev.sop.testing;

import org.jspecify.annotations.NullMarked;
